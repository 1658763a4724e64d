package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.progress.CallProgressQueries;
import kcity.progress.Task;
import kcity.progress.TaskQueries;
import kcity.review.round.OpenReviewRounds;
import kcity.screening.ScreenApplications;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import kcity.testing.Stages;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A withdrawal made by mistake has a way back until the review begins; after that nobody has one, and the page says so. */
class TakeBackWithdrawalsTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final WithdrawApplications withdraw = world.the(WithdrawApplications.class);
    private final TakeBackWithdrawals takeBack = world.the(TakeBackWithdrawals.class);
    private final ApplicationQueries queries = world.the(ApplicationQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private Application of(String ref) {
        return queries.application(world.park(), ref);
    }

    private List<String> lettersTo(String name) {
        world.the(WriteLetters.class).writeDue();
        return world.the(LetterQueries.class).mine(world.actor(name), 1).stream()
                .map(letter -> letter.subject())
                .toList();
    }

    private long asked(String officer) {
        return world
                .the(TaskQueries.class)
                .waitingFor(
                        world.actor(officer),
                        world.the(CallProgressQueries.class).seenBy(world.actor(officer)))
                .stream()
                .filter(task -> task.kind() == Task.Kind.ANSWER_RETURN)
                .mapToLong(Task::count)
                .sum();
    }

    @Test
    void whileTheCallIsOpenTheApplicantTakesItBackItself() {
        world.at("2024-03-01T09:00:00+09:00");
        var ref = stages.submit("Yoon", "Verona", 300);
        var yoon = world.actor("Yoon");
        assertThat(refusals(() -> takeBack.takeBack(yoon, ref, "x")))
                .containsExactly("refusal.application.not-withdrawn");
        withdraw.withdraw(yoon, ref, "Wrong line clicked");
        assertThatThrownBy(() -> takeBack.takeBack(world.actor("Bae"), ref, "Not mine"))
                .isInstanceOf(NotFound.class);
        assertThat(refusals(() -> takeBack.takeBack(yoon, ref, "\u200b")))
                .containsExactly("reason: refusal.application.reason-missing");
        assertThat(takeBack.takeBack(yoon, ref, "The wrong line was clicked")).isEqualTo(WayBack.AT_ONCE);
        assertThat(of(ref).submitted()).isTrue();
        assertThat(world.wrong()).isEmpty();
        assertThat(lettersTo("Park")).anyMatch(subject -> subject.contains(ref) && subject.contains("철회 취소"));
        withdraw.withdraw(yoon, ref, "Now in earnest");
        assertThat(of(ref).state()).isEqualTo(Application.State.WITHDRAWN);
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from application.withdrawn").update();
        assertThat(world.wrong()).anyMatch(w -> w.contains("WithdrawalTakenBack tells of is gone"));
    }

    @Test
    void afterTheCloseTheApplicantAsksAndTheOfficerDecidesWithAReason() {
        var refs = stages.screened(2);
        var yoon = world.actor("Yoon");
        var ref = refs.getFirst();
        withdraw.withdraw(yoon, ref, "Wrong line clicked");
        assertThat(takeBack.takeBack(yoon, ref, "It was the wrong line")).isEqualTo(WayBack.ASK);
        assertThat(of(ref).submitted()).isFalse();
        assertThat(refusals(() -> takeBack.takeBack(yoon, ref, "Again")))
                .containsExactly("refusal.application.return-asked");
        assertThat(asked("Park")).isEqualTo(1);
        assertThat(asked("Kim")).isZero();
        assertThatThrownBy(() -> takeBack.answer(world.kim(), ref, true, "Not KIND's"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> takeBack.answer(world.park(), ref, true, " ")))
                .containsExactly("reason: refusal.application.reason-missing");
        takeBack.answer(world.park(), ref, false, "The city wrote that it stays withdrawn");
        assertThat(asked("Park")).isZero();
        assertThat(of(ref).submitted()).isFalse();
        assertThat(lettersTo("Yoon")).anyMatch(subject -> subject.contains(ref) && subject.contains("철회 유지"));
        takeBack.takeBack(yoon, ref, "The city changed its mind");
        takeBack.answer(world.park(), ref, true, "The city confirms it by letter");
        assertThat(of(ref).submitted()).isTrue();
        assertThatThrownBy(() -> takeBack.answer(world.park(), ref, true, "Twice"))
                .isInstanceOf(NotFound.class);
        world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void onceTheReviewHasBegunThereIsNoWayBack() {
        var ref = stages.screened(2).getFirst();
        var yoon = world.actor("Yoon");
        withdraw.withdraw(yoon, ref, "No staff");
        takeBack.takeBack(yoon, ref, "Staff found");
        world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL);
        assertThat(takeBack.way(of(ref))).isEqualTo(WayBack.NONE);
        assertThat(refusals(() -> takeBack.answer(world.park(), ref, true, "Late")))
                .containsExactly("refusal.stage.past.IN_REVIEW");
        assertThat(refusals(() -> takeBack.takeBack(yoon, ref, "Please"))).contains("refusal.stage.past.IN_REVIEW");
    }

    @Test
    void whoComesBackDoesNotPassAnotherOfItsCityThatWasLetGoOnMeanwhile() {
        world.at("2024-03-01T09:00:00+09:00");
        var first = stages.submit("Yoon", "Verona", 300);
        var second = stages.submit("Bae", "Verona", 310);
        world.at("2024-03-21T09:00:00+09:00");
        var screen = world.the(ScreenApplications.class);
        screen.decide(world.park(), first, true, "Meets every rule");
        withdraw.withdraw(world.actor("Yoon"), first, "Wrong line clicked");
        screen.decide(world.park(), second, true, "Meets every rule");
        takeBack.takeBack(world.actor("Yoon"), first, "It was the wrong line");
        assertThat(refusals(() -> takeBack.answer(world.park(), first, true, "Fine")))
                .containsExactly("return: refusal.application.return-city");
        assertThat(world.wrong()).isEmpty();
    }
}
