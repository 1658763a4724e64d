package kcity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScreenApplicationsTest {
    private static final String PLANNING = "2024-planning";
    private static final String DEMONSTRATION = "2024-demonstration";
    private final World world = World.settle();
    private final ScreenApplications screen = world.the(ScreenApplications.class);
    private final AnswerClarifications answers = world.the(AnswerClarifications.class);
    private final ScreeningQueries queries = world.the(ScreeningQueries.class);
    private final String verona = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private State state() {
        return queries.of(world.park(), verona).state(world.the(Clock.class).instant());
    }

    @Test
    void theMachineExaminesEveryRuleWhenAnApplicationComesInAndKeepsWhatItFound() {
        var found = queries.of(world.minji(), verona).examination().orElseThrow();
        assertThat(found.number()).isEqualTo(1);
        assertThat(found.revision()).isEqualTo(1);
        assertThat(found.edition()).isEqualTo(2024);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.findings())
                .extracting(f -> f.rule() + " " + f.met())
                .containsExactly(
                        "form true",
                        "in-time true",
                        "applicant true",
                        "sub-type true",
                        "band true",
                        "one-per-city true",
                        "abroad true",
                        "overseas-public-partner true",
                        "subsidy-stays-in-korea true",
                        "commercialised true",
                        "period true");
        var band = found.findings().get(4);
        assertThat(band.arguments()).containsExactly(Won.ofMillions(200), Won.ofMillions(400));
        assertThat(band.sources()).containsExactly("S01", "S28");
        assertThat(state()).isEqualTo(State.TO_SCREEN);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void findsEligibleWithItsReasonAndWhatTheMachineFoundAtThatTime() {
        screen.decide(world.park(), verona, true, "Everything is there.");
        var decision = queries.of(world.park(), verona).decision().orElseThrow();
        assertThat(decision.eligible()).isTrue();
        assertThat(decision.examination()).isEqualTo(2);
        assertThat(decision.reason()).isEqualTo("Everything is there.");
        assertThat(decision.by()).isEqualTo(world.park().id());
        assertThat(queries.passed(world.park(), DEMONSTRATION)).containsExactly(verona);
        assertThat(queries.outcome(world.actor("Yoon"), verona)).contains(decision);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void notEligibleNeedsAReasonAndKeepsTheApplicationOut() {
        assertThat(refusals(() -> screen.decide(world.park(), verona, false, " ")))
                .containsExactly("reason: refusal.screening.reason-missing");
        screen.decide(world.park(), verona, false, "The partner says it knows of nothing.");
        assertThat(state()).isEqualTo(State.NOT_ELIGIBLE);
        assertThat(queries.passed(world.park(), DEMONSTRATION)).isEmpty();
    }

    @Test
    void cannotFindEligibleWhatBreaksARule() {
        world.sql()
                .sql(
                        "update application.submission set answers = jsonb_set(answers, '{requested-amount}', '[\"401000000\"]') - 'city'")
                .update();
        assertThat(refusals(() -> screen.decide(world.park(), verona, true, "Let it pass.")))
                .containsExactly("decision: refusal.forms.missing", "decision: refusal.call.band");
        screen.decide(world.park(), verona, false, "The amount is over the band.");
        assertThat(queries.of(world.park(), verona).examination().orElseThrow().unmet())
                .extracting(Finding::rule)
                .containsExactly("form.city", "band");
    }

    @Test
    void aLaterDecisionSupersedesAnEarlierOneAndBothAreKept() {
        screen.decide(world.park(), verona, false, "No partner.");
        assertThat(refusals(() -> screen.decide(world.park(), verona, true, "It has one.")))
                .containsExactly("refusal.screening.decided-already");
        assertThat(refusals(() -> screen.change(world.park(), verona, 1, false, "Still none.")))
                .containsExactly("decision: refusal.screening.same-decision");
        screen.change(world.park(), verona, 1, true, "The partner has confirmed in writing.");
        assertThat(refusals(() -> screen.change(world.park(), verona, 1, false, "I saw the first one only.")))
                .containsExactly("refusal.screening.changed-meanwhile");
        assertThat(queries.of(world.park(), verona).decisions())
                .extracting(Decision::eligible)
                .containsExactly(false, true);
        assertThat(state()).isEqualTo(State.ELIGIBLE);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aDecisionStaysOnceTheReviewHasBegun() {
        var stages = new kcity.testing.Stages(world);
        world.at("2024-03-21T09:00:00+09:00");
        stages.passAll();
        var number = queries.of(world.park(), verona).decision().orElseThrow().number();
        assertThat(queries.settled(world.park(), verona)).isEmpty();
        world.the(kcity.review.round.OpenReviewRounds.class).open(world.park(), DEMONSTRATION);
        assertThat(queries.settled(world.park(), verona))
                .containsExactly(kcity.shared.Refused.Reason.of("refusal.stage.past.IN_REVIEW"));
        assertThat(refusals(() -> screen.change(world.park(), verona, number, false, "Too late.")))
                .containsExactly("refusal.stage.past.IN_REVIEW");
        assertThat(state()).isEqualTo(State.ELIGIBLE);
    }

    @Test
    void answersAQuestionByTheLastSecondOfItsDayInKorea() {
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        assertThat(state()).isEqualTo(State.QUESTION_OPEN);
        assertThat(queries.toAnswer(world.actor("Yoon"))).containsOnlyKeys(verona);
        assertThat(refusals(() -> screen.decide(world.park(), verona, true, "Fine.")))
                .containsExactly("refusal.screening.question-open");
        assertThat(refusals(() -> screen.askClarification(world.park(), verona, "And?", LocalDate.parse("2024-02-09"))))
                .containsExactly("refusal.screening.question-open");
        world.at("2024-02-08T23:59:59+09:00");
        answers.answer(world.actor("Yoon"), verona, "The city does.");
        assertThat(state()).isEqualTo(State.ANSWERED);
        assertThat(refusals(() -> answers.answer(world.actor("Yoon"), verona, "It does.")))
                .containsExactly("refusal.screening.answered-already");
        screen.decide(world.park(), verona, true, "Answered.");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void refusesAnAnswerOneSecondAfterItsDayAndLetsTheOfficerDecide() {
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        world.at("2024-02-09T00:00:00+09:00");
        assertThat(refusals(() -> answers.answer(world.actor("Yoon"), verona, "The city does.")))
                .containsExactly("refusal.screening.too-late");
        assertThat(state()).isEqualTo(State.QUESTION_LAPSED);
        screen.decide(world.park(), verona, false, "No answer came.");
        assertThat(state()).isEqualTo(State.NOT_ELIGIBLE);
    }

    @Test
    void saysAllThatIsWrongWithAQuestionAtOnce() {
        assertThat(refusals(() -> screen.askClarification(world.park(), verona, "", null)))
                .containsExactly(
                        "question: refusal.screening.question-missing", "answer-due: refusal.screening.due-missing");
        assertThat(refusals(() -> screen.askClarification(
                        world.park(), verona, "x".repeat(4_001), LocalDate.parse("2024-02-01"))))
                .containsExactly("question: refusal.screening.too-long", "answer-due: refusal.screening.due-past");
        screen.decide(world.park(), verona, true, "Fine.");
        assertThat(refusals(() -> screen.askClarification(world.park(), verona, "And?", LocalDate.parse("2024-02-09"))))
                .containsExactly("refusal.screening.decided");
    }

    @Test
    void anAnswerNeedsAQuestionAndWords() {
        assertThat(refusals(() -> answers.answer(world.actor("Yoon"), verona, "The city does.")))
                .containsExactly("refusal.screening.nothing-asked");
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        assertThat(refusals(() -> answers.answer(world.actor("Yoon"), verona, " ")))
                .containsExactly("answer: refusal.screening.answer-missing");
    }

    @Test
    void aWithdrawnApplicationIsNotScreened() {
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), verona, "The city changed its mind.");
        assertThat(refusals(() -> screen.decide(world.park(), verona, true, "Fine.")))
                .containsExactly("refusal.screening.not-standing");
        assertThat(queries.passed(world.park(), DEMONSTRATION)).isEmpty();
    }

    @Test
    void eachAgencyKnowsOfItsOwnTypeOnly() {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        assertThatThrownBy(() -> queries.of(world.park(), hue)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> screen.decide(world.park(), hue, true, "Fine."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> screen.askClarification(world.kim(), verona, "What?", LocalDate.parse("2024-02-08")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.states(world.park(), PLANNING)).isInstanceOf(NotAllowed.class);
        assertThat(queries.states(world.kim(), PLANNING)).containsOnlyKeys(hue);
    }

    @Test
    void theOwnerSeesBothTypesAndScreensNeither() {
        assertThat(queries.states(world.minji(), DEMONSTRATION)).containsOnlyKeys(verona);
        assertThatThrownBy(() -> screen.decide(world.minji(), verona, true, "Fine."))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void neitherTheApplicantNorItsPartnerSeesTheOfficersCase() {
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        assertThatThrownBy(() -> queries.of(world.actor("Yoon"), verona)).isInstanceOf(NotFound.class);
        assertThat(queries.clarifications(world.actor("Yoon"), verona)).hasSize(1);
        for (var name : List.of("Giulia", "Bae", "Han", "Choi", "Kim")) {
            assertThatThrownBy(() -> queries.clarifications(world.actor(name), verona))
                    .as(name)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.answer(world.actor(name), verona, "Me."))
                    .as(name)
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theCheckFindsAChangedReasonARemovedAnswerAndAnInsertedDecision() {
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        answers.answer(world.actor("Yoon"), verona, "The city does.");
        screen.decide(world.park(), verona, false, "No.");
        world.sql().sql("update screening.decision set reason = 'Yes.'").update();
        world.sql().sql("delete from screening.clarification_answer").update();
        world.sql()
                .sql("update screening.finding set met = not met where number = 1 and rule = 'band'")
                .update();
        world.sql()
                .sql(
                        "insert into screening.decision select application, 2, true, 1, reason, decided_at, decided_by from screening.decision")
                .update();
        assertThat(world.wrong()).anyMatch(w -> w.contains(verona + ".1: words is"));
        assertThat(world.wrong()).anyMatch(w -> w.contains("ClarificationAnswered tells of is gone"));
        assertThat(world.wrong()).anyMatch(w -> w.contains("examination/" + verona + ".1: findings is"));
        assertThat(world.wrong()).anyMatch(w -> w.contains(verona + ".2: there is a row that no ScreeningDecided"));
        assertThat(world.wrong()).contains("screening: found eligible although a rule was not met: " + verona + ".2");
    }

    @Test
    void aMistakenQuestionIsTakenBackWithAReasonAndBlocksTheDecisionNoMore() {
        screen.askClarification(world.park(), verona, "Which year?", java.time.LocalDate.parse("2024-07-30"));
        assertThat(refusals(() -> screen.decide(world.park(), verona, true, "Fine.")))
                .containsExactly("refusal.screening.question-open");
        assertThat(refusals(() -> screen.withdrawClarification(world.park(), verona, 1, " ")))
                .containsExactly("reason: refusal.screening.withdrawal-reason-missing");
        screen.withdrawClarification(world.park(), verona, 1, "The year was a slip.");
        assertThat(refusals(() -> screen.withdrawClarification(world.park(), verona, 1, "Again.")))
                .containsExactly("refusal.screening.withdrawn-already");
        assertThat(refusals(() -> world.the(AnswerClarifications.class).answer(world.actor("Yoon"), verona, "2024")))
                .containsExactly("refusal.screening.question-withdrawn");
        assertThat(state()).isEqualTo(State.TO_SCREEN);
        assertThat(queries.states(world.park(), DEMONSTRATION)).containsEntry(verona, State.TO_SCREEN);
        screen.decide(world.park(), verona, true, "Fine.");
        assertThat(queries.clarifications(world.actor("Yoon"), verona))
                .singleElement()
                .satisfies(asked -> assertThat(asked.withdrawal())
                        .extracting(Clarification.Withdrawal::reason)
                        .isEqualTo("The year was a slip."));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anAnsweredQuestionStays() {
        screen.askClarification(world.park(), verona, "Which year?", java.time.LocalDate.parse("2024-07-30"));
        world.the(AnswerClarifications.class).answer(world.actor("Yoon"), verona, "2024");
        assertThat(refusals(() -> screen.withdrawClarification(world.park(), verona, 1, "A slip.")))
                .containsExactly("refusal.screening.answered-stays");
    }

    @Test
    void anAnswerSentWithASlipIsAddedToUntilTheDeadlineAndBothStayReadable() {
        var yoon = world.actor("Yoon");
        screen.askClarification(world.park(), verona, "Who owns the masts?", LocalDate.parse("2024-02-08"));
        assertThat(refusals(() -> answers.supplement(yoon, verona, "More")))
                .containsExactly("refusal.screening.nothing-answered");
        answers.answer(yoon, verona, "The city of Veroma");
        assertThat(refusals(() -> answers.supplement(yoon, verona, "\u200b")))
                .containsExactly("supplement: refusal.screening.supplement-missing");
        assertThatThrownBy(() -> answers.supplement(world.actor("Bae"), verona, "Not mine"))
                .isInstanceOf(NotFound.class);
        answers.supplement(yoon, verona, "Verona, not Veroma");
        for (var reader : List.of(yoon, world.park())) {
            var asked = queries.clarifications(reader, verona).getFirst();
            assertThat(asked.answer()).extracting(Clarification.Answer::words).isEqualTo("The city of Veroma");
            assertThat(asked.supplements())
                    .extracting(Clarification.Answer::words)
                    .containsExactly("Verona, not Veroma");
        }
        assertThat(state()).isEqualTo(State.ANSWERED);
        assertThat(world.wrong()).isEmpty();
        world.at("2024-02-09T00:00:00+09:00");
        assertThat(refusals(() -> answers.supplement(yoon, verona, "Too late")))
                .containsExactly("refusal.screening.too-late");
        world.sql().sql("delete from screening.clarification_supplement").update();
        assertThat(world.wrong()).anyMatch(w -> w.contains("ClarificationSupplemented tells of is gone"));
    }
}
