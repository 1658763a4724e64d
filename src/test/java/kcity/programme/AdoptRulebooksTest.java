package kcity.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kcity.audit.CheckHistory;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Role;
import kcity.shared.Won;
import kcity.testing.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test changes the rulebook of a year of its own. */
class AdoptRulebooksTest {
    private static final Platform PLATFORM = Platform.withoutPages();
    private static final AdoptRulebooks ADOPT = PLATFORM.bean(AdoptRulebooks.class);
    private static final ProgrammeQueries QUERIES = PLATFORM.bean(ProgrammeQueries.class);
    private static final Actor MOLIT = new Actor("P1", "officer", Set.of(Role.OFFICER), "MOLIT");
    private static final Actor KIND = new Actor("P2", "officer", Set.of(Role.OFFICER), "KIND");
    private static final String REASON = "the ministry raised the cap";

    static {
        assertThat(ADOPT.arrive()).isTrue();
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @Test
    void theFirstStartLoadsEveryYearAndTheSecondNothing() {
        assertThat(ADOPT.arrive()).isFalse();
        assertThat(QUERIES.editions()).containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(QUERIES.rulebook(2023, 1)).isEqualTo(ProgrammeFiles.rulebook(2023));
        assertThat(QUERIES.versions(2023))
                .containsExactly(new RulebookVersion(
                        2023,
                        1,
                        Instant.parse("2026-01-05T00:00:00Z"),
                        "system",
                        "as published, loaded at the first start"));
    }

    @Test
    void aChangeMakesANewVersionAndLeavesTheOldOneAsItWas() {
        String changed = changed(2025, "{most: 400_000_000}", "{most: 450_000_000}");
        PLATFORM.setClock(Instant.parse("2026-02-01T01:00:00Z"));

        assertThat(ADOPT.preview(MOLIT, 2025, changed))
                .extracting(RulebookChange::path)
                .containsExactly("calls.demonstration.sub-types.solution-demonstration.band");
        assertThat(ADOPT.adopt(MOLIT, 2025, 1, changed, REASON)).isEqualTo(2);

        assertThat(cap(QUERIES.current(2025))).isEqualTo(Won.ofMillions(450));
        assertThat(cap(QUERIES.rulebook(2025, 1))).isEqualTo(Won.ofMillions(400));
        assertThat(QUERIES.versions(2025).getLast())
                .isEqualTo(new RulebookVersion(2025, 2, Instant.parse("2026-02-01T01:00:00Z"), "P1", REASON));
        assertThat(PLATFORM.bean(PublishedRulebooks.class).current(2025)).isEqualTo(QUERIES.rulebook(2025, 2));
        assertThat(PLATFORM.bean(CheckHistory.class).check().findings()).isEmpty();
    }

    @Test
    void whereAWrongVersionWasAdoptedAnEarlierOneIsAdoptedAgain() {
        String before = QUERIES.content(2020, 1);
        assertThat(ADOPT.adopt(MOLIT, 2020, 1, before + "# a slip\n", REASON)).isEqualTo(2);
        assertThatThrownBy(() -> ADOPT.adoptAgain(KIND, 2020, 1, 2, REASON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ADOPT.adoptAgain(MOLIT, 2020, 1, 1, REASON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ADOPT.adoptAgain(MOLIT, 2020, 7, 2, REASON)).isInstanceOf(NotFound.class);
        assertThat(ADOPT.adoptAgain(MOLIT, 2020, 1, 2, "version 2 was the wrong file"))
                .isEqualTo(3);
        assertThat(QUERIES.content(2020, 3)).isEqualTo(before);
        assertThat(QUERIES.versions(2020)).hasSize(3);
    }

    @Test
    void onlyTheOwnerChangesRules() {
        String changed = changed(2024, "{most: 8}", "{most: 9}");
        assertThatThrownBy(() -> ADOPT.adopt(KIND, 2024, 1, changed, REASON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ADOPT.preview(Actor.PUBLIC, 2024, changed)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesAWrongTextWithEveryPlaceAndReason() {
        String wrong = changed(2024, "{most: 8}", "{mst: 8}")
                .replace("announced: {value: 2024-01-29", "announced: {value: 29.1");
        assertThat(reasons(2024, 1, wrong, REASON))
                .containsExactly(
                        Reason.at(
                                ProgrammeMatter.RULEBOOK,
                                "refusal.programme.wrong",
                                6,
                                20,
                                "'29.1' is neither a day such as 2024-01-30 nor a month such as 2024-01"),
                        Reason.at(
                                ProgrammeMatter.RULEBOOK,
                                "refusal.programme.wrong",
                                7,
                                17,
                                "neither least nor most is given; where nothing is known write: unknown"),
                        Reason.at(
                                ProgrammeMatter.RULEBOOK,
                                "refusal.programme.wrong",
                                7,
                                18,
                                "unknown key 'mst'; known here: about, least, most"));
    }

    @Test
    void refusesAChangeWithoutAReasonWithoutAChangeOrOnAnOlderVersion() {
        String changed = changed(2026, "{projects: 34}", "{projects: 35}");
        assertThat(reasons(2026, 1, changed, " because "))
                .containsExactly(Reason.at(Matter.REASON, "refusal.programme.reason-missing", 10));
        assertThat(reasons(2026, 1, ProgrammeFiles.text("2026.yaml"), REASON))
                .containsExactly(Reason.at(ProgrammeMatter.RULEBOOK, "refusal.programme.nothing-changed"));
        assertThat(reasons(2026, 1, ProgrammeFiles.text("2025.yaml"), REASON))
                .containsExactly(Reason.at(ProgrammeMatter.RULEBOOK, "refusal.programme.other-edition", "2025"));
        assertThat(reasons(2026, 7, changed, REASON))
                .containsExactly(Reason.of("refusal.programme.changed-meanwhile", 1));
        assertThat(QUERIES.currentVersion(2026)).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesToEditARulebook() {
        JdbcClient sql = PLATFORM.bean(JdbcClient.class);
        assertThatThrownBy(() -> sql.sql("update programme.rulebook set reason = 'other'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a rulebook is never edited");
    }

    @Test
    void anEditionIsPreparedOnceUnderTheRulesInForce() {
        PrepareEditions prepare = PLATFORM.bean(PrepareEditions.class);
        assertThat(prepare.prepare(MOLIT, 2021)).isEqualTo(1);
        assertThat(QUERIES.preparedEditions()).containsExactly(2021);
        assertThatThrownBy(() -> prepare.prepare(MOLIT, 2021)).hasMessage("refusal.programme.prepared-already[2021]");
        assertThatThrownBy(() -> prepare.prepare(MOLIT, 2031)).hasMessage("refusal.programme.no-rulebook[2031]");
        assertThatThrownBy(() -> prepare.prepare(KIND, 2022)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> QUERIES.current(2031)).isInstanceOf(NotFound.class);
    }

    private static String changed(int edition, String right, String other) {
        String text = ProgrammeFiles.text(edition + ".yaml");
        assertThat(text).contains(right);
        return text.replace(right, other);
    }

    private static Won cap(Rulebook rulebook) {
        return rulebook.call("demonstration")
                .flatMap(c -> c.find(SubType.SOLUTION_DEMONSTRATION))
                .flatMap(s -> s.band().known())
                .map(Band::most)
                .orElseThrow();
    }

    private static List<Reason> reasons(int edition, int base, String content, String reason) {
        return catchThrowableOfType(Refused.class, () -> ADOPT.adopt(MOLIT, edition, base, content, reason))
                .reasons();
    }
}
