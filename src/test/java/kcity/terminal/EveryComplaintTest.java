package kcity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over all texts of the sources: every complaint about a file says what to do, and whatever the engines say is said in Korean too. */
class EveryComplaintTest {
    private static final Set<String> COMPLAINTS =
            Set.of("wrong", "complain", "complainUnlessDropped", "new Complaint", "new Wrong");
    private static final Set<String> SAID = Set.of(
            "warn",
            "warnIf",
            "figure",
            "missing",
            "lacking",
            "new NotAssessable",
            "new WrongUse",
            "refuse",
            "say",
            "new CannotStart",
            "tell",
            "new Finding");

    /** An order, a limit that is met by writing another number, or the list of what can be written. */
    private static final Pattern REMEDY = Pattern.compile(
            "; |^expected |^must |write |ask for|known (?:are|here)|such as|they know|there are|: errors: |add it|use another");

    @Test
    void saysWhatToDo() {
        List<String> silent = sentences(COMPLAINTS)
                .filter(text -> !REMEDY.matcher(text).find())
                .filter(text -> !text.startsWith("{}") && !text.endsWith("cannot be read: {}"))
                .distinct()
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void isSaidInKorean() {
        List<String> english = Stream.concat(sentences(COMPLAINTS), sentences(SAID))
                .filter(text -> !text.startsWith("{}") && !text.startsWith("--") && !text.contains("%"))
                .map(text -> text.replace("{}", "7"))
                .filter(text -> Korean.said(text).equals(text))
                .distinct()
                .toList();
        assertThat(english).isEmpty();
    }

    /** What these refuse by an exception is told as what the data lack. */
    @Test
    void whatTestsOfEquivalenceAndMetaAnalysesRefuseIsSaidInKoreanToo() {
        assertThat(sentences(Set.of("new IllegalArgumentException"), "statistics/equivalence", "statistics/meta")
                        .map(text -> text.replace("{}", "7"))
                        .filter(text -> Korean.said(text).equals(text)))
                .isEmpty();
    }

    private static Stream<String> sentences(Set<String> calls) {
        return sentences(calls, "statistics", "optimise/selection", "reading", "cli", "engines", "terminal");
    }

    private static Stream<String> sentences(Set<String> calls, String... folders) {
        return SourceWords.in(folders).stream()
                .filter(words -> calls.contains(words.call()))
                .map(SourceWords::text)
                .filter(text -> text.matches("(?s).*[a-z]{2,} [a-z].*"));
    }
}
