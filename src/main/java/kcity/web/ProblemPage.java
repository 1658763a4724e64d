package kcity.web;

import java.util.List;
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
