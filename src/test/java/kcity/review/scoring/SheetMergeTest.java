package kcity.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kcity.testing.Refusals;
import org.junit.jupiter.api.Test;

/** A sheet in two windows: neither loses what the other wrote. */
class SheetMergeTest {
    private static final ScoreSheet.Draft EMPTY = ScoreSheet.Draft.NOTHING;

    private static ScoreSheet.Draft draft(String conditions, String export, String comment) {
        return new ScoreSheet.Draft(Map.of("conditions", conditions, "export", export), comment);
    }

    @Test
    void whatTheOtherWindowWroteIsKeptBesideWhatThisOneWrote() {
        var merge = new SheetMerge(EMPTY, draft("80", "", "Good."), draft("", "70", ""));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged()).isEqualTo(draft("80", "70", "Good."));
    }

    @Test
    void whereBothWroteTheSameNothingClashes() {
        var merge = new SheetMerge(EMPTY, draft("80", "70", "a\nb"), draft("80", "70", "a\r\nb"));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.merged()).isEqualTo(draft("80", "70", "a\nb"));
    }

    @Test
    void whereBothWroteOtherwiseTheOtherWordIsShownAtItsField() {
        var merge = new SheetMerge(draft("50", "", ""), draft("60", "", "Good."), draft("70", "", "Weak."));
        assertThat(merge.clashes())
                .extracting(clash -> Refusals.about(clash) + " " + clash.arguments())
                .containsExactly("points-conditions [60]", "comment [Good.]");
    }

    @Test
    void whatWasEmptiedHereIsEmpty() {
        var merge = new SheetMerge(draft("50", "60", "x"), draft("50", "60", "x"), draft("", "60", "x"));
        assertThat(merge.merged()).isEqualTo(new ScoreSheet.Draft(Map.of("export", "60"), "x"));
    }
}
