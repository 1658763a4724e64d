package kcity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kcity.application.ApplicationQueries;
import kcity.people.OrganisationKind;
import kcity.people.PeopleMatter;
import kcity.people.RegisterPeople;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.conflict.DismissConflicts;
import kcity.review.conflict.WithdrawConflicts;
import kcity.review.expert.EndExperts;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.round.SetReviewDeadlines;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.SubmitScores;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Text;
import kcity.shared.Withdrawn;
import kcity.testing.Stages;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Experts who leave, conflicts declared late or by mistake, and who may act and read. */
class MendedReviewTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final AssignReviewers assign = world.the(AssignReviewers.class);
    private final EndExperts end = world.the(EndExperts.class);
    private final WithdrawConflicts withdraw = world.the(WithdrawConflicts.class);
    private final DeclareConflicts declare = world.the(DeclareConflicts.class);
    private final ReviewQueries review = world.the(ReviewQueries.class);
    private final ReviewerQueries reviewer = world.the(ReviewerQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    private List<String> of(String expert) {
        return review.tasks(world.park(), CALL).stream()
                .filter(task -> task.expert().equals(world.actor(expert).id()))
                .map(ReviewQueries.Task::application)
                .toList();
    }

    @Test
    void whatAnExpertWhoVanishedDidNotHandInPassesToOthersAndNobodyNamesThemAgain() {
        var refs = stages.screened(4);
        stages.opened();
        assign.apply(world.park(), assign.propose(world.park(), CALL, new Load(1, 0)));
        var name = busiest();
        var gone = world.actor(name);
        var handedIn = of(name).getFirst();
        world.the(SubmitScores.class).submit(gone, handedIn, Stages.points(70, 70), "Sound.");
        assertThatThrownBy(() -> end.end(world.minji(), CALL, gone.id(), "Gone"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> end.end(world.park(), CALL, gone.id(), " ")))
                .containsExactly("refusal.review.end-reason-missing");
        var before = assign.propose(world.park(), CALL, new Load(1, 0));
        end.end(world.park(), CALL, gone.id(), "Not heard of for three weeks");
        assertThat(refusals(() -> assign.apply(world.park(), before))).containsExactly("refusal.review.ended-since");
        assertThat(of(name)).containsExactly(handedIn);
        assertThat(reviewer.assigned(gone, CALL)).isEmpty();
        assertThat(reviewer.listed(gone, CALL)).isEmpty();
        assign.apply(world.park(), assign.propose(world.park(), CALL, new Load(1, 0)));
        assertThat(of(name)).containsExactly(handedIn);
        for (var ref : refs) {
            assertThat(stages.reviewers(ref)).hasSize(1);
        }
        assertThat(world.wrong()).isEmpty();
        end.takeBack(world.park(), CALL, gone.id(), "Was in hospital");
        assertThat(reviewer.listed(gone, CALL)).isNotEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    /** Four reviews of three experts: somebody has two. */
    private String busiest() {
        return List.of("Han", "Jung", "Lim").stream()
                .filter(name -> of(name).size() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRoundThatIsShortOfReviewersIsNotClosedWithoutAWord() {
        var refs = stages.screened(2);
        stages.opened();
        stages.assigned();
        var ref = refs.get(1);
        var names = stages.reviewers(ref);
        declare.declare(world.actor(names.getFirst()), ref, ConflictKind.FAMILY, "A cousin");
        assertThat(review.planned(world.park(), CALL)).isEqualTo(2);
        for (var one : refs) {
            for (var name : stages.reviewers(one)) {
                world.the(SubmitScores.class).submit(world.actor(name), one, Stages.points(70, 70), "Sound.");
            }
        }
        assertThat(refusals(() -> world.the(CloseReviewRounds.class).close(world.park(), CALL)))
                .containsExactly("refusal.review.reviews-missing");
    }

    @Test
    void aDeadlineSetByMistakeIsTakenBackAndTheOneBeforeHoldsAgain() {
        stages.screened(2);
        stages.opened();
        var deadlines = world.the(SetReviewDeadlines.class);
        var today = LocalDate.ofInstant(world.the(Clock.class).instant(), ZoneId.of("Asia/Seoul"));
        deadlines.set(world.park(), CALL, today.plusDays(20));
        deadlines.set(world.park(), CALL, today.plusDays(2));
        assertThatThrownBy(() -> deadlines.takeBack(world.minji(), CALL, "x")).isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> deadlines.takeBack(world.park(), CALL, "\u3000")))
                .containsExactly("refusal.review.withdrawal-reason-missing");
        deadlines.takeBack(world.park(), CALL, "A 0 was left out");
        assertThat(review.round(world.park(), CALL).orElseThrow().dueOn()).isEqualTo(today.plusDays(20));
        deadlines.set(world.park(), CALL, today.plusDays(25));
        deadlines.takeBack(world.park(), CALL, "Not agreed");
        deadlines.takeBack(world.park(), CALL, "None at all");
        assertThat(review.round(world.park(), CALL).orElseThrow().dueOn()).isNull();
        assertThat(review.withdrawn(world.park(), CALL))
                .extracting(gone -> gone.value("number"), Withdrawn::reason)
                .containsExactlyInAnyOrder(
                        tuple("2", "A 0 was left out"), tuple("2", "Not agreed"), tuple("1", "None at all"));
        assertThatThrownBy(() -> deadlines.takeBack(world.park(), CALL, "x")).isInstanceOf(NotFound.class);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aConflictDeclaredByMistakeIsTakenBackByTheExpertUntilReviewsAreAssigned() {
        var refs = stages.screened(2);
        stages.opened();
        var han = world.actor("Han");
        declare.declare(han, refs.getFirst(), ConflictKind.MONEY, "Holds shares");
        assertThat(reviewer.listed(han, CALL)).hasSize(1);
        assertThat(refusals(() -> withdraw.byExpert(han, refs.getFirst(), "")))
                .containsExactly("refusal.review.withdrawal-reason-missing");
        withdraw.byExpert(han, refs.getFirst(), "Another company of that name");
        assertThat(reviewer.listed(han, CALL)).hasSize(2);
        assertThat(review.withdrawn(world.minji(), CALL))
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("Another company of that name"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void afterTheAssignmentOnlyAnOfficerTakesAConflictBackAndNeverWhatTheMachineFound() {
        var refs = stages.screened(4);
        stages.opened();
        var han = world.actor("Han");
        declare.declare(han, refs.get(1), ConflictKind.MONEY, "Holds shares");
        stages.assigned();
        world.at("2024-03-22T09:00:00+09:00");
        assertThat(reviewer.retractable(han)).isEmpty();
        assertThat(refusals(() -> withdraw.byExpert(han, refs.get(1), "A mistake")))
                .containsExactly("refusal.review.conflict-built-on");
        withdraw.byOfficer(world.park(), CALL, refs.get(1), han.id(), "He showed that he sold them");
        assertThat(reviewer.listed(han, CALL)).hasSize(4);
        var lim = world.actor("Lim");
        assertThatThrownBy(() -> withdraw.byOfficer(world.park(), CALL, refs.getFirst(), lim.id(), "No"))
                .isInstanceOf(NotFound.class);
        assertThat(refusals(() ->
                        world.the(DismissConflicts.class).dismiss(world.park(), CALL, refs.getFirst(), lim.id(), " ")))
                .containsExactly("refusal.review.conflict-found-stands", "refusal.review.withdrawal-reason-missing");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoWindowsOnOneSheetLoseNothing() {
        var refs = stages.screened(1);
        stages.opened();
        stages.assigned();
        var scores = world.the(SubmitScores.class);
        var han = world.actor("Han");
        scores.save(
                han,
                refs.getFirst(),
                ScoreSheet.Draft.NOTHING,
                new ScoreSheet.Draft(Map.of("conditions", "80"), "Good."));
        scores.save(han, refs.getFirst(), ScoreSheet.Draft.NOTHING, new ScoreSheet.Draft(Map.of("export", "70"), ""));
        assertThat(reviewer.work(han, refs.getFirst()).draft())
                .contains(new ScoreSheet.Draft(Map.of("conditions", "80", "export", "70"), "Good."));
        assertThat(refusals(() -> scores.save(
                        han,
                        refs.getFirst(),
                        ScoreSheet.Draft.NOTHING,
                        new ScoreSheet.Draft(Map.of("conditions", "10"), ""))))
                .containsExactly("refusal.review.other-window");
    }

    @Test
    void theOwnerReadsAndActsInNoRound() {
        stages.screened(2);
        assertThatThrownBy(() -> world.the(OpenReviewRounds.class).open(world.minji(), CALL))
                .isInstanceOf(NotAllowed.class);
        stages.opened();
        assertThatThrownBy(() -> assign.propose(world.minji(), CALL)).isInstanceOf(NotAllowed.class);
        stages.assigned();
        assertThatThrownBy(() -> world.the(CloseReviewRounds.class).close(world.minji(), CALL, "All in"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.the(FreezeCandidates.class).freeze(world.minji(), CALL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.the(ProposePortfolios.class).propose(world.minji(), CALL))
                .isInstanceOf(NotAllowed.class);
        assertThat(review.tasks(world.minji(), CALL)).hasSize(4);
    }

    @Test
    void theCommitteeReadsApplicationsAtOnceAndWhatExpertsGaveOnceTheRoundIsOver() {
        var refs = stages.screened(2);
        assertThat(world.the(ApplicationQueries.class).find(world.actor("Seo"), refs.getFirst()))
                .isPresent();
        stages.opened();
        for (var name : List.of("Choi", "Seo")) {
            assertThatThrownBy(() -> review.opinions(world.actor(name), CALL, refs.getFirst()))
                    .isInstanceOf(NotFound.class);
        }
        stages.assigned();
        for (var ref : refs) {
            for (var name : stages.reviewers(ref)) {
                world.the(SubmitScores.class).submit(world.actor(name), ref, Stages.points(70, 70), "Sound.");
            }
        }
        world.the(CloseReviewRounds.class).close(world.park(), CALL);
        for (var name : List.of("Choi", "Seo", "Minji")) {
            assertThat(review.opinions(world.actor(name), CALL, refs.getFirst()))
                    .extracting(ScoreSheet::comment)
                    .containsExactly("Sound.", "Sound.");
        }
        for (var name : List.of("Kim", "Yoon", "Han")) {
            assertThatThrownBy(() -> review.opinions(world.actor(name), CALL, refs.getFirst()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anOrganisationTypedInOtherwiseIsTheOneThatIsKnown() {
        var enter = world.the(RegisterPeople.class);
        var refused = catchThrowableOfType(
                Refused.class,
                () -> enter.enter(
                        world.park(), new Text("", "  PINSIGHT "), OrganisationKind.KOREAN_COMPANY, CountryCode.KOREA));
        assertThat(refused.reasons())
                .containsExactly(Refused.Reason.at(
                        PeopleMatter.ORGANISATION,
                        "refusal.people.organisation-known",
                        world.organisationOf("Yoon").name()));
    }
}
