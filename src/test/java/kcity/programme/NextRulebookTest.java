package kcity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kcity.charter.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new year begins with the rules of the year before and without anything that became of it. */
class NextRulebookTest {
    static java.util.List<Integer> everyYear() {
        return ProgrammeFiles.editions();
    }

    @ParameterizedTest
    @MethodSource("everyYear")
    void nothingThatBecameOfAYearComesAlongAndNoValueLooksPublished(int year) {
        var text = NextRulebook.of(ProgrammeFiles.text(year + ".yaml"), year);
        assertThat(text).doesNotContainPattern("\\bS[0-9]{2}\\b").doesNotContain("note:");
        var next = new RulebookReader(Programmes.host(), Set.of()).read("next.yaml", text);
        assertThat(next.edition()).isEqualTo(year + 1);
        assertThat(next.received().isKnown()).isFalse();
        assertThat(next.selected().isKnown()).isFalse();
        assertThat(next.announced().isKnown()).isFalse();
        assertThat(next.decisions()).isEmpty();
        assertThat(next.remarks()).isEmpty();
        assertThat(next.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.received().isKnown()).isFalse();
            assertThat(call.selected().isKnown()).isFalse();
            assertThat(call.timetable()).isEmpty();
        });
        assertThat(next.entries())
                .extracting(entry -> entry.value().standing())
                .containsOnly(EvidenceLevel.UNDECIDED, EvidenceLevel.UNKNOWN);
    }

    @Test
    void rulesStayAndDaysAreAYearLater() {
        var old = ProgrammeFiles.rulebook(2026);
        var next = new RulebookReader(Programmes.host(), Set.of())
                .read("2027.yaml", NextRulebook.of(ProgrammeFiles.text("2026.yaml"), 2026));
        assertThat(next.calls()).extracting(CallRules::id).containsExactly("planning", "demonstration");
        var planning = (Intake.Rolling) next.calls().getFirst().intake();
        assertThat(planning.laterEdition().get()).isEqualTo(2028);
        assertThat(planning.considers().get().until().instant()).isEqualTo("2026-12-31T14:59:59Z");
        var window = (Intake.Window) next.calls().getLast().intake();
        assertThat(window.closes().get().instant()).isEqualTo("2027-03-17T14:59:59Z");
        assertThat(next.calls().getLast().places().get())
                .isEqualTo(old.calls().getLast().places().get());
        assertThat(next.calls().getLast().criteria().get())
                .isEqualTo(old.calls().getLast().criteria().get());
    }
}
