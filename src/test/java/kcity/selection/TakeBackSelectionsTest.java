package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A sheet frozen and a decision made by mistake have a way back until the results are announced; what held before stays readable. */
class TakeBackSelectionsTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final TakeBackSelections takeBack = world.the(TakeBackSelections.class);
    private final SelectionQueries selection = world.the(SelectionQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    private void decide(Portfolio portfolio, String reason) {
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        CALL,
                        Stages.asProposed(portfolio),
                        List.of(),
                        reason,
                        world.the(Clock.class).instant().plus(Duration.ofDays(3)));
    }

    @Test
    void theSecretariatTakesBackASheetOnWhichNobodyDecided() {
        var refs = stages.screened(3);
        var portfolio = stages.proposed(refs);
        assertThatThrownBy(() -> takeBack.takeBackSheet(world.choi(), CALL, "Not the chair's"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> takeBack.takeBackSheet(world.park(), CALL, "")))
                .containsExactly("refusal.selection.no-reason");
        decide(portfolio, "As proposed");
        assertThat(refusals(() -> takeBack.takeBackSheet(world.park(), CALL, "Too late")))
                .containsExactly("refusal.selection.decided-first");
        takeBack.takeBackDecision(world.choi(), CALL, "The sheet is not the right one");
        takeBack.takeBackSheet(world.park(), CALL, "Frozen before a complaint was heard");
        assertThat(selection.candidates(world.choi(), CALL)).isEmpty();
        assertThat(selection.portfolio(world.choi(), CALL)).isEmpty();
        assertThat(world.wrong()).isEmpty();
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        world.the(ProposePortfolios.class).propose(world.park(), CALL);
        assertThat(selection.sheetsTakenBack(world.choi(), CALL))
                .extracting(gone -> gone.reason())
                .containsExactly("Frozen before a complaint was heard");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theChairCorrectsOrTakesBackTheDecisionUntilTheAnnouncedInstantAndEarlierOnesStayReadable() {
        var portfolio = stages.proposed(stages.screened(3));
        decide(portfolio, "As proposed");
        decide(portfolio, "The day was a slip");
        assertThatThrownBy(() -> takeBack.takeBackDecision(world.park(), CALL, "Not KAIA's"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> takeBack.takeBackDecision(world.choi(), CALL, "\u200b")))
                .containsExactly("refusal.selection.no-reason");
        takeBack.takeBackDecision(world.choi(), CALL, "A member had not voted");
        assertThat(selection.decision(world.choi(), CALL)).isEmpty();
        assertThat(selection.results(world.choi(), CALL)).isEmpty();
        assertThat(selection.earlier(world.park(), CALL))
                .extracting(EarlierDecision::number, EarlierDecision::why, EarlierDecision::takenBack)
                .containsExactly(tuple(1, "A member had not voted", true), tuple(2, "A member had not voted", true));
        world.the(WriteLetters.class).writeDue();
        assertThat(world.the(LetterQueries.class).mine(world.park(), 1))
                .anyMatch(letter -> letter.subject().contains(CALL));
        assertThatThrownBy(() -> takeBack.takeBackDecision(world.choi(), CALL, "Twice"))
                .isInstanceOf(NotFound.class);
        world.at("2024-12-01T09:00:00+09:00");
        assertThat(world.the(AnnounceResults.class).announceDue()).isEmpty();
        assertThat(world.wrong()).isEmpty();
        decide(portfolio, "All voted");
        decide(portfolio, "One word was wrong");
        assertThat(selection.earlier(world.park(), CALL))
                .extracting(EarlierDecision::number, EarlierDecision::why, EarlierDecision::takenBack)
                .contains(tuple(1, "One word was wrong", false));
        world.at("2024-12-10T09:00:00+09:00");
        assertThat(refusals(() -> takeBack.takeBackDecision(world.choi(), CALL, "Too late")))
                .containsExactly("refusal.stage.past.ANNOUNCED");
        assertThat(world.the(AnnounceResults.class).announceDue()).containsExactly(CALL);
        assertThat(world.wrong()).isEmpty();
        world.tamper("delete from selection.withdrawn");
        assertThat(world.wrong()).anyMatch(w -> w.contains("SelectionEntryWithdrawn tells of is gone"));
    }
}
