package kcity.desk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void namesTheLinesThatGoAndCome() {
        assertThat(diff("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n")).isEqualTo("-2 b, +2 B, +5 e");
        assertThat(diff("a\nb\nc\n", "b\nc\n")).isEqualTo("-1 a");
        assertThat(diff("a\n", "a\n")).isEmpty();
        assertThat(diff("", "a\nb\n")).isEqualTo("+1 a, +2 b");
    }

    private static String diff(String before, String after) {
        return LineDiff.between(before, after).stream()
                .map(l -> (l.added() ? "+" : "-") + l.line() + " " + l.text())
                .collect(Collectors.joining(", "));
    }
}
