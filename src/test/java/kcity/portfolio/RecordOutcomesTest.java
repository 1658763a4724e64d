package kcity.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Withdrawn;
import kcity.shared.Won;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class RecordOutcomesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 11, 30);
    private final World world = World.settle();
    private final RecordOutcomes outcomes = world.the(RecordOutcomes.class);

    @Test
    void anOperatorRecordsForItsOwnTypeAndEverybodyReadsIt() {
        outcomes.record(
                world.park(),
                "2022-mukdahan",
                OutcomeKind.CONTRACT,
                DAY,
                Optional.of(Won.ofMillions(120)),
                "Extension to three more districts",
                "reported by the city");
        assertThat(world.the(PublishedOutcomes.class).of("2022-mukdahan"))
                .containsExactly(new Outcome(
                        1,
                        "2022-mukdahan",
                        OutcomeKind.CONTRACT,
                        DAY,
                        Won.ofMillions(120),
                        "Extension to three more districts",
                        "reported by the city"));
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("update portfolio.outcome set amount = amount + 1").update();
        assertThat(world.wrong()).hasSize(1);
    }

    @Test
    void aWrongOutcomeIsTakenBackWithAReasonAndStaysReadableAtTheDesk() {
        var back = world.the(TakeBackOutcomes.class);
        var number = outcomes.record(
                world.park(),
                "2022-mukdahan",
                OutcomeKind.EXPORT,
                DAY,
                Optional.empty(),
                "Of another city",
                "A letter");
        assertThatThrownBy(() -> back.takeBack(world.kim(), "2022-mukdahan", number, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> back.takeBack(world.park(), "2024-verona", number, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(catchThrowableOfType(
                                Refused.class, () -> back.takeBack(world.park(), "2022-mukdahan", number, "\u200b "))
                        .reasons())
                .containsExactly(Reason.at(Matter.REASON, "refusal.portfolio.take-back-reason-missing"));
        back.takeBack(world.park(), "2022-mukdahan", number, "It was another city's");
        assertThat(world.the(PublishedOutcomes.class).of("2022-mukdahan")).isEmpty();
        assertThat(back.of(world.minji(), "2022-mukdahan"))
                .extracting(gone -> gone.value("what"), Withdrawn::reason)
                .containsExactly(tuple("Of another city", "It was another city's"));
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from portfolio.withdrawn").update();
        assertThat(world.wrong()).isNotEmpty();
    }

    @Test
    void nobodyRecordsForAnotherTypeAnUnknownProjectOrTheFuture() {
        assertThatThrownBy(() -> outcomes.record(
                        world.kim(), "2022-mukdahan", OutcomeKind.EXPORT, DAY, Optional.empty(), "x", "y"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> outcomes.record(
                        world.minji(), "2022-atlantis", OutcomeKind.EXPORT, DAY, Optional.empty(), "x", "y"))
                .isInstanceOf(NotFound.class);
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> outcomes.record(
                        world.minji(),
                        "2022-mukdahan",
                        OutcomeKind.EXPORT,
                        LocalDate.of(2024, 2, 2),
                        Optional.empty(),
                        " ",
                        ""));
        assertThat(refused.reasons())
                .containsExactly(
                        Reason.at(PortfolioMatter.HAPPENED_ON, "refusal.portfolio.in-the-future"),
                        Reason.at(PortfolioMatter.OUTCOME, "refusal.portfolio.what", 1000),
                        Reason.at(PortfolioMatter.SOURCE, "refusal.portfolio.source", 1000));
        var early = catchThrowableOfType(
                Refused.class,
                () -> outcomes.record(
                        world.minji(),
                        "2022-mukdahan",
                        OutcomeKind.EXPORT,
                        LocalDate.of(2021, 12, 31),
                        Optional.empty(),
                        "x",
                        "y"));
        assertThat(early.reasons())
                .extracting(Reason::about, Reason::key, r -> r.arguments().getFirst())
                .containsExactly(
                        tuple(PortfolioMatter.HAPPENED_ON, "refusal.forms.day-out-of-range", LocalDate.of(2022, 1, 1)));
    }

    @Test
    void anOfficerFillsTheFormAndTheProjectShowsIt() {
        try (Tab tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.as(world.session("Park"), world.address());
            tab.go(world.address() + "/projects/2024-verona?lang=en");
            tab.page().getByText("Record an outcome").click();
            tab.page().locator(".buttons button").click();
            assertThat(tab.page().locator(".error-summary li").count()).isEqualTo(2);
            tab.page().locator("label[for=kind-2]").click();
            tab.page().fill("#on", "2024-01-15");
            tab.page().fill("#what", "A second demonstration in the same city");
            tab.page().fill("#source", "K-City Network 2025");
            tab.mustFit();
            tab.page().locator(".buttons button").click();
            assertThat(tab.page().locator("main").innerText())
                    .contains("The outcome is recorded.")
                    .contains("Follow-up project")
                    .contains("A second demonstration in the same city");
            tab.page().getByText("Record an outcome").click();
            tab.page().getByText("Take back: Follow-up project").click();
            tab.page().fill("#reason", "It is another project");
            tab.mustFit();
            tab.page().locator(".buttons button").click();
            assertThat(tab.page().locator("#struck").innerText())
                    .contains("A second demonstration in the same city", "It is another project");
        }
    }
}
