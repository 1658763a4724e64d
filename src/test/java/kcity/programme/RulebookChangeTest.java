package kcity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookChangeTest {
    private static final Map<String, RulebookChange> FROM_2023_TO_2024 =
            ProgrammeFiles.rulebook(2024).changesFrom(ProgrammeFiles.rulebook(2023)).stream()
                    .collect(Collectors.toMap(RulebookChange::path, c -> c));

    @Test
    void aChangedRuleTellsWhatItWasAndWhatItIs() {
        RulebookChange intake = change("calls.planning.intake.kind");
        assertThat(valueOf(intake.before())).isEqualTo(IntakeKind.WINDOW);
        assertThat(valueOf(intake.after())).isEqualTo(IntakeKind.ROLLING);
        assertThat(intake.concern()).isEqualTo(RulebookEntry.Concern.RULE);
        assertThat(intake.isOfStandingOnly()).isFalse();
    }

    @Test
    void whatIsNewHasNoBeforeAndWhatIsGoneNoAfter() {
        assertThat(change("calls.planning.stages.preliminary-consulting").before())
                .isNull();
        assertThat(change("calls.planning.intake.closes").after()).isNull();
        assertThat(change("calls.planning.intake.closes").concern()).isEqualTo(RulebookEntry.Concern.DATE);
    }

    @Test
    void aRuleThatIsNowPublishedAndWasInferredChangedItsStandingOnly() {
        assertThat(change("calls.demonstration.operator").isOfStandingOnly()).isTrue();
    }

    @Test
    void whatIsTheSameInBothYearsIsNoChange() {
        assertThat(FROM_2023_TO_2024).doesNotContainKey("envelope");
        assertThat(ProgrammeFiles.rulebook(2024).changesFrom(ProgrammeFiles.rulebook(2024)))
                .isEmpty();
    }

    private static RulebookChange change(String path) {
        return Objects.requireNonNull(FROM_2023_TO_2024.get(path), path);
    }

    private static @Nullable Object valueOf(@Nullable RulebookEntry entry) {
        return entry == null ? null : entry.value().value();
    }
}
