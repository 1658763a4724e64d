package kcity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kcity.application.ConfirmPartnerships;
import kcity.application.SubmitApplications;
import kcity.review.round.OpenReviewRounds;
import kcity.shared.Refused;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change is seen by whoever judged the old text, and nothing is built on a decision about another text. */
class ChangedSinceTest {
    private static final String CALL = "2024-demonstration";
    private World world;
    private ScreenApplications screen;
    private ScreeningQueries queries;
    private String verona = "";

    @BeforeEach
    void settle() {
        world = World.settle();
        world.at("2024-03-10T09:00:00+09:00");
        screen = world.the(ScreenApplications.class);
        queries = world.the(ScreeningQueries.class);
        verona = world.submit("Yoon", CALL, world.demonstration("Verona", "IT", 300));
    }

    private void submitAnew(long millions) {
        world.at("2024-03-10T09:20:00+09:00");
        world.save("Yoon", verona, world.demonstration("Verona", "IT", millions));
        world.the(SubmitApplications.class).submit(world.actor("Yoon"), verona);
    }

    private State state() {
        return queries.of(world.park(), verona).state(world.the(Clock.class).instant());
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    private Visitor park() {
        return new Visitor(world.address()).with(world.session("Park"));
    }

    @Test
    void whatWasDecidedAndSubmittedAnewIsDecidedAnewBeforeItGoesOn() {
        screen.decide(world.park(), verona, true, "Fine.");
        submitAnew(310);
        assertThat(state()).isEqualTo(State.CHANGED);
        assertThat(queries.passed(world.park(), CALL)).isEmpty();
        var open = world.the(OpenReviewRounds.class);
        assertThat(open.unsettled(
                        world.park(), world.the(kcity.call.CallQueries.class).call(CALL)))
                .containsExactly(verona);
        screen.decide(world.park(), verona, true, "Fine as well.");
        assertThat(queries.passed(world.park(), CALL)).containsExactly(verona);
        assertThat(queries.of(world.park(), verona).decisions())
                .extracting(Decision::revision)
                .containsExactly(1, 2);
        assertThat(queries.of(world.park(), verona).outdated()).isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoeverDecidedReadsOnTheDeskWhatIsAnotherNow() throws IOException, InterruptedException {
        screen.decide(world.park(), verona, true, "Fine.");
        submitAnew(310);
        var park = park();
        for (var page : List.of("", "/screening")) {
            assertThat(park.get("/desk/applications/" + verona + page + "?lang=en")
                            .body())
                    .contains("Changed since you decided on 10 March 2024", "What has changed")
                    .containsPattern("KRW 300,000,000</td>\\s*<td[^>]*>KRW 310,000,000");
        }
        assertThat(park.get("/desk").body()).contains("submitted anew after your decision");
        assertThat(park.get("/desk/calls/" + CALL + "/applications").body()).contains("Changed since it was decided");
        var other = new Visitor(world.address()).with(world.session("Minji"));
        assertThat(other.get("/desk/applications/" + verona + "?lang=ko").body())
                .contains("Park 담당자가 2024년 3월 10일", "결정한 뒤 변경됨");
    }

    @Test
    void aDecisionOnWhatIsNoLongerThereIsRefusedAndNothingTypedIsLost() throws IOException, InterruptedException {
        var park = park();
        var page =
                park.get("/desk/applications/" + verona + "/screening?lang=en").body();
        submitAnew(310);
        var answer = park.send(
                "/desk/applications/" + verona + "/screening/decisions",
                page,
                Map.of("eligible", "yes", "reason", "All is in order.", "read", Visitor.hidden(page, "read")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("submitted it anew while you were reading", "All is in order.");
        assertThat(refusals(() -> screen.decide(world.park(), verona, 1, true, "Fine.")))
                .containsExactly("refusal.screening.submitted-meanwhile");
        assertThat(state()).isEqualTo(State.TO_SCREEN);
        screen.decide(world.park(), verona, 2, true, "Fine.");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aQuestionOnATextThatChangedMeanwhileIsNotAskedAndTheDifferenceIsShown()
            throws IOException, InterruptedException {
        var park = park();
        var page =
                park.get("/desk/applications/" + verona + "/screening?lang=en").body();
        submitAnew(310);
        var typed = Map.of("question", "Who pays the rest?", "due", "2024-03-18", "read", Visitor.hidden(page, "read"));
        var answer = park.send("/desk/applications/" + verona + "/clarifications", page, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ask again if your question is still needed", "Who pays the rest?", "2024-03-18")
                .contains("revision 1 is now revision 2", "As you read it")
                .containsPattern("KRW 300,000,000</td>\\s*<td[^>]*>KRW 310,000,000");
        assertThat(queries.of(world.park(), verona).clarifications()).isEmpty();
        assertThat(park.send("/desk/applications/" + verona + "/clarifications", answer.body(), typed)
                        .body())
                .contains("ask again if your question is still needed");
        var again = Map.of(
                "question", "Who pays the rest?", "due", "2024-03-18", "read", Visitor.hidden(answer.body(), "read"));
        assertThat(park.send("/desk/applications/" + verona + "/clarifications", answer.body(), again)
                        .statusCode())
                .isEqualTo(303);
        assertThat(queries.of(world.park(), verona).clarifications()).hasSize(1);
    }

    @Test
    void afterADecisionOnWhatChangedMeanwhileAFileOfTheSameNameIsShownAsAnother()
            throws IOException, InterruptedException {
        var park = park();
        var page =
                park.get("/desk/applications/" + verona + "/screening?lang=ko").body();
        world.at("2024-03-10T09:20:00+09:00");
        var plan = world.fieldsOfFiles(CALL).getFirst();
        world.save("Yoon", verona, world.demonstration("Verona", "IT", 300).with(plan, world.paper("Yoon", verona)));
        world.the(SubmitApplications.class).submit(world.actor("Yoon"), verona);
        var answer = park.send(
                "/desk/applications/" + verona + "/screening/decisions",
                page,
                Map.of("eligible", "yes", "reason", "이상 없음", "read", Visitor.hidden(page, "read")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("1판에서 2판으로", "읽으신 내용", "이름이 같은 다른 파일", "이상 없음");
    }

    @Test
    void whatIsAmendedAfterAQuestionIsSeenByWhoAsked() throws IOException, InterruptedException {
        screen.askClarification(world.park(), verona, "Which office runs it?", LocalDate.parse("2024-03-18"));
        submitAnew(320);
        assertThat(queries.of(world.park(), verona).outdated())
                .get()
                .extracting(Outdated::decided, Outdated::revision)
                .containsExactly(false, 1);
        assertThat(park().get("/desk/applications/" + verona + "?lang=en").body())
                .contains("Changed since you asked on 10 March 2024", "KRW 320,000,000");
    }

    @Test
    void aConfirmationAfterTheDecisionIsTold() throws IOException, InterruptedException {
        screen.decide(world.park(), verona, true, "Fine.");
        world.at("2024-03-10T09:20:00+09:00");
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), verona);
        assertThat(park().get("/desk/applications/" + verona + "?lang=en").body())
                .contains("The overseas partner confirmed on 10 March 2024", "after the decision");
        assertThat(state()).isEqualTo(State.ELIGIBLE);
    }

    @Test
    void checkFindsCandidatesWhoseTextWasNotJudged() {
        screen.decide(world.park(), verona, true, "Fine.");
        world.at("2024-03-21T09:00:00+09:00");
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        assertThat(world.wrong()).isEmpty();
        world.tamper("update screening.examination set revision = 0 where number = 2");
        assertThat(world.wrong())
                .contains("review: a candidate's newest revision was not found eligible before its round began: "
                        + verona);
        world.tamper("update screening.examination set revision = 1 where number = 2");
        world.tamper("update screening.decision set decided_at = '2024-03-09T00:00:00Z'");
        assertThat(world.wrong())
                .contains("screening: a decision is older than the submission that it is about: " + verona + ".1");
    }
}
