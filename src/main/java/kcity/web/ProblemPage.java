package kcity.web;

import java.util.List;
import kcity.shared.Language;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;

/**
 * A page that says what went wrong and what to do.
 *
 * @param key message key of the problem: {@code <key>.title} and {@code <key>.text}
 * @param details sentences in the reader's language
 * @param ways addresses of pages where what was looked for may stand
 */
public record ProblemPage(Frame frame, int status, String key, List<String> details, List<String> ways)
        implements Page {
    private static final List<String> WAYS = List.of("/calls", "/projects", "/years", "/sign-in");

    /** By its HTTP status, where no more is known. */
    static ProblemPage of(Frame frame, int status) {
        return new ProblemPage(
                frame, status, "web.problem." + word(status), List.of(), status == 404 ? WAYS : List.of());
    }

    /** With what to do in that language beside the reader's, where the reader's is only guessed. */
    ProblemPage alsoIn(Language language) {
        var sentence = frame.messages().say(language, key + ".text");
        return new ProblemPage(frame, status, key, List.of(sentence), ways);
    }

    private static String word(int status) {
        return switch (status) {
            case 401, 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "not-so";
            case 408, 429, 503 -> "busy";
            case 413 -> "too-large";
            case 406, 415 -> "other-kind";
            case 414, 431 -> "too-long";
            default -> status < 500 ? "unreadable" : "stopped";
        };
    }

    /** Words to look for among the projects. */
    public Field search() {
        return Field.of(Kind.SEARCH, "q", frame.t("web.problem.search")).optional();
    }

    public List<Link> links() {
        return ways.stream()
                .map(way -> new Link(frame.t("web.problem.way." + way.substring(1)), way))
                .toList();
    }
}
