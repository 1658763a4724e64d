package kcity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kcity.application.WithdrawApplications;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.EndExperts;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.ranking.Ranked;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.ReopenSheets;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.SubmitScores;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class ReviewRoundTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private static List<String> keys(Refused refused) {
        return refused.reasons().stream().map(Refused.Reason::key).toList();
    }

    private List<String> refusal(Runnable act) {
        return keys(catchThrowableOfType(Refused.class, act::run));
    }

    @Test
    void opensAfterTheCloseOnlyAndByItsOperatorOnly() {
        world.at("2024-03-19T15:00:00+09:00");
        stages.submit("Yoon", "Verona", 390);
        stages.passAll();
        var open = world.the(OpenReviewRounds.class);
        assertThatThrownBy(() -> open.open(world.kim(), CALL)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> open.open(world.actor("Yoon"), CALL)).isInstanceOf(NotAllowed.class);
        world.at("2024-03-19T23:59:59+09:00");
        assertThat(refusal(() -> open.open(world.park(), CALL))).containsExactly("refusal.review.intake-open");
        world.at("2024-03-20T00:00:00+09:00");
        open.open(world.park(), CALL);
        assertThat(refusal(() -> open.open(world.park(), CALL))).containsExactly("refusal.review.opened-already");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void refusesARoundWithoutCandidates() {
        world.at("2024-03-21T09:00:00+09:00");
        assertThat(refusal(() -> world.the(OpenReviewRounds.class).open(world.park(), CALL)))
                .containsExactly("refusal.review.no-candidates");
    }

    @Test
    void invitesExpertsOnceAndNobodyElse() {
        stages.screened(1);
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        var invite = world.the(InviteExperts.class);
        var han = world.actor("Han").id();
        invite.invite(world.park(), CALL, han, List.of("transport"));
        assertThat(refusal(() -> invite.invite(world.park(), CALL, han, List.of())))
                .containsExactly("refusal.review.invited-already");
        assertThat(refusal(() -> invite.invite(world.park(), CALL, world.choi().id(), List.of())))
                .containsExactly("refusal.review.not-an-expert");
        assertThatThrownBy(() -> invite.invite(world.kim(), CALL, han, List.of()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anInvitationIsAnsweredOnceAndDeclinedWithAReason() {
        stages.screened(1);
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        world.the(InviteExperts.class)
                .invite(world.park(), CALL, world.actor("Han").id(), List.of());
        var answer = world.the(AnswerInvitations.class);
        assertThat(refusal(() -> answer.decline(world.actor("Han"), CALL, " ")))
                .containsExactly("refusal.review.decline-without-reason");
        answer.decline(world.actor("Han"), CALL, "Abroad until May");
        assertThat(refusal(() -> answer.accept(world.actor("Han"), CALL)))
                .containsExactly("refusal.review.answered-already");
        assertThatThrownBy(() -> answer.accept(world.actor("Jung"), CALL)).isInstanceOf(NotFound.class);
        var again = world.the(EndExperts.class);
        var han = world.actor("Han").id();
        assertThatThrownBy(() -> again.askAgain(world.minji(), CALL, han, "x")).isInstanceOf(NotAllowed.class);
        assertThat(refusal(() -> again.askAgain(world.park(), CALL, han, " ")))
                .containsExactly("refusal.review.end-reason-missing");
        assertThat(refusal(() -> world.the(AssignReviewers.class).propose(world.park(), CALL)))
                .containsExactly("refusal.review.no-experts");
        again.askAgain(world.park(), CALL, han, "Is back in April already");
        assertThat(world.wrong()).isEmpty();
        answer.accept(world.actor("Han"), CALL);
        assertThatThrownBy(() -> again.askAgain(world.park(), CALL, han, "x")).isInstanceOf(NotFound.class);
        assertThat(world.the(ReviewQueries.class).withdrawn(world.park(), CALL))
                .extracting(gone -> gone.value("reason"), gone -> gone.reason())
                .containsExactly(tuple("Abroad until May", "Is back in April already"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void assignsAroundConflictsWithProof() {
        var refs = stages.screened(4);
        stages.opened();
        var proposal = world.the(AssignReviewers.class).propose(world.park(), CALL, new Load(2, 0));
        assertThat(proposal.status()).isEqualTo("OPTIMAL");
        assertThat(proposal.pairs()).hasSize(8);
        assertThat(proposal.pairs())
                .filteredOn(pair -> pair.expert().equals(world.actor("Lim").id()))
                .extracting(AssignmentProposal.Pair::application)
                .isSubsetOf(refs.get(1), refs.get(3));
        assertThat(proposal.total()).isEqualByComparingTo(proposal.bound());
        assertThat(proposal.worst()).isEqualByComparingTo("2");
        assertThat(world.the(ReviewQueries.class).tasks(world.park(), CALL)).isEmpty();
        world.the(AssignReviewers.class).apply(world.park(), proposal);
        assertThat(world.the(ReviewQueries.class).tasks(world.park(), CALL)).hasSize(8);
        assertThat(refusal(() -> world.the(AssignReviewers.class).apply(world.park(), proposal)))
                .containsExactly("refusal.review.not-applicable");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void saysWhyNoAssignmentExists() {
        stages.screened(1);
        stages.opened();
        var proposal = world.the(AssignReviewers.class).propose(world.park(), CALL, new Load(3, 0));
        assertThat(proposal.status()).isEqualTo("INFEASIBLE");
        assertThat(proposal.pairs()).isEmpty();
        assertThat(proposal.reasons()).isNotEmpty();
        assertThat(refusal(() -> world.the(AssignReviewers.class).apply(world.park(), proposal)))
                .containsExactly("refusal.review.not-applicable");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void refusesAnAssignmentAgainstAConflictDeclaredSince() {
        var refs = stages.screened(2);
        stages.opened();
        var assign = world.the(AssignReviewers.class);
        var proposal = assign.propose(world.park(), CALL, new Load(2, 0));
        world.the(DeclareConflicts.class)
                .declare(world.actor("Han"), refs.getFirst(), ConflictKind.MONEY, "Holds shares");
        assertThat(refusal(() -> assign.apply(world.park(), proposal)))
                .containsExactly("refusal.review.conflict-since");
    }

    @Test
    void aRepairKeepsReviewsThatAreIn() {
        var refs = stages.screened(4);
        stages.opened();
        stages.assigned();
        var first = stages.reviewers(refs.get(1));
        world.the(SubmitScores.class)
                .submit(world.actor(first.get(0)), refs.get(1), Stages.points(80, 60), "Well prepared.");
        world.the(DeclareConflicts.class)
                .declare(world.actor(first.get(1)), refs.get(1), ConflictKind.COLLABORATION, "Wrote a paper with them");
        var assign = world.the(AssignReviewers.class);
        var repaired = assign.propose(world.park(), CALL, new Load(2, 0));
        assertThat(repaired.status()).isEqualTo("OPTIMAL");
        assertThat(repaired.kept()).isEqualTo(7);
        assign.apply(world.park(), repaired);
        assertThat(stages.reviewers(refs.get(1))).contains(first.get(0)).doesNotContain(first.get(1));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void scoresAreWholePointsWithACommentFromAssignedExpertsOnly() {
        var refs = stages.screened(2);
        stages.opened();
        stages.assigned();
        var submit = world.the(SubmitScores.class);
        var han = world.actor("Han");
        var ref = refs.getFirst();
        assertThat(refusal(() -> submit.submit(han, ref, Map.of("conditions", 101), " ")))
                .containsExactly("refusal.review.points", "refusal.review.points", "refusal.review.comment-missing");
        assertThat(refusal(() -> submit.submit(han, ref, Map.of("conditions", 1, "export", 1, "charm", 1), "Yes")))
                .containsExactly("refusal.review.unknown-criterion");
        assertThatThrownBy(() -> submit.submit(world.actor("Lim"), ref, Stages.points(1, 1), "No"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit.submit(world.park(), ref, Stages.points(1, 1), "No"))
                .isInstanceOf(NotFound.class);
        submit.submit(han, ref, Stages.points(80, 61), "Good.");
        assertThat(world.the(ReviewerQueries.class)
                        .work(han, ref)
                        .handedIn()
                        .orElseThrow()
                        .total())
                .isEqualTo(new BigDecimal("70.5000"));
        assertThat(refusal(() -> submit.submit(han, ref, Stages.points(80, 80), "Better.", "Mistook it")))
                .containsExactly("refusal.review.handed-in");
        assertThat(refusal(() -> submit.save(han, ref, Map.of("conditions", "80"), "Better.")))
                .containsExactly("refusal.review.handed-in");
        var reopen = world.the(ReopenSheets.class);
        assertThatThrownBy(() -> reopen.reopen(world.minji(), CALL, ref, han.id(), "He asked"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusal(() -> reopen.reopen(world.park(), CALL, ref, han.id(), " ")))
                .containsExactly("refusal.review.reopening-reason-missing");
        reopen.reopen(world.park(), CALL, ref, han.id(), "He mistook a criterion");
        assertThat(refusal(() -> submit.submit(han, ref, Stages.points(80, 80), "Better.")))
                .containsExactly("refusal.review.change-without-reason");
        submit.submit(han, ref, Stages.points(80, 80), "Better.", "Mistook the second criterion");
        assertThat(world.the(ReviewQueries.class).sheets(world.park(), CALL))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.number()).isEqualTo(2);
                    assertThat(sheet.total()).isEqualTo(new BigDecimal("80.0000"));
                });
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void noSheetIsTakenBeforeTheExpertStatesThatThereIsNoConflict() {
        var refs = stages.screened(1);
        var han = world.actor("Han");
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        world.the(InviteExperts.class).invite(world.park(), CALL, han.id(), List.of());
        var state = world.the(StateNoConflict.class);
        assertThatThrownBy(() -> state.state(han, CALL)).isInstanceOf(NotFound.class);
        world.the(AnswerInvitations.class).accept(han, CALL);
        var assign = world.the(AssignReviewers.class);
        assign.apply(world.park(), assign.propose(world.park(), CALL, new Load(1, 0)));
        var submit = world.the(SubmitScores.class);
        assertThat(refusal(() -> submit.submit(han, refs.getFirst(), Stages.points(80, 60), "Good.")))
                .containsExactly("refusal.review.not-stated");
        assertThatThrownBy(() -> state.state(world.actor("Yoon"), CALL)).isInstanceOf(NotFound.class);
        state.state(han, CALL);
        state.state(han, CALL);
        submit.submit(han, refs.getFirst(), Stages.points(80, 60), "Good.");
        assertThat(world.the(ReviewQueries.class).sheets(world.park(), CALL)).hasSize(1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void draftsAreKeptAsTyped() {
        var refs = stages.screened(1);
        stages.opened();
        stages.assigned();
        world.the(SubmitScores.class)
                .save(world.actor("Han"), refs.getFirst(), Map.of("conditions", "eighty"), "So far");
        assertThat(world.the(ReviewerQueries.class)
                        .work(world.actor("Han"), refs.getFirst())
                        .draft())
                .contains(new ScoreSheet.Draft(Map.of("conditions", "eighty"), "So far"));
    }

    @Test
    void closesWithARankingOnlyWhenEveryApplicationIsReviewed() {
        var refs = stages.screened(3);
        stages.opened();
        stages.assigned();
        var close = world.the(CloseReviewRounds.class);
        var submit = world.the(SubmitScores.class);
        for (var ref : refs.subList(0, 2)) {
            for (var name : stages.reviewers(ref)) {
                submit.submit(world.actor(name), ref, Stages.points(70, 70), "Good.");
            }
        }
        assertThat(refusal(() -> close.close(world.park(), CALL)))
                .containsExactly("refusal.review.not-reviewed", "refusal.review.reviews-missing");
        submit.submit(
                world.actor(stages.reviewers(refs.get(2)).getFirst()), refs.get(2), Stages.points(90, 90), "Best.");
        assertThat(refusal(() -> close.close(world.park(), CALL))).containsExactly("refusal.review.reviews-missing");
        assertThatThrownBy(() -> close.close(world.kim(), CALL, "why not")).isInstanceOf(NotAllowed.class);
        var ranking = close.close(world.park(), CALL, "The second reviewer fell ill");
        assertThat(ranking.entries())
                .extracting(Ranked::ref, Ranked::rank, Ranked::reviews, Ranked::mean)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(refs.get(2), 1, 1, new BigDecimal("90.0000")),
                        org.assertj.core.groups.Tuple.tuple(refs.get(0), 2, 2, new BigDecimal("70.0000")),
                        org.assertj.core.groups.Tuple.tuple(refs.get(1), 2, 2, new BigDecimal("70.0000")));
        assertThat(refusal(() -> submit.submit(world.actor("Han"), refs.getFirst(), Stages.points(1, 1), "Late")))
                .containsExactly("refusal.review.closed");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aWithdrawnApplicationNeedsNoReviewAndIsNotRanked() {
        var refs = stages.screened(3);
        stages.opened();
        stages.assigned();
        for (var ref : refs.subList(0, 2)) {
            for (var name : stages.reviewers(ref)) {
                world.the(SubmitScores.class).submit(world.actor(name), ref, Stages.points(70, 60), "Good.");
            }
        }
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(2), "The partner left");
        assertThat(world.the(CloseReviewRounds.class).close(world.park(), CALL).entries())
                .extracting(Ranked::ref)
                .containsExactly(refs.get(0), refs.get(1));
    }

    @Test
    void tamperingWithAScoreIsFound() {
        var refs = stages.screened(1);
        stages.opened();
        stages.assigned();
        world.the(SubmitScores.class).submit(world.actor("Han"), refs.getFirst(), Stages.points(70, 60), "Good.");
        world.sql().sql("update review.submission_score set points = 99").update();
        assertThat(world.wrong()).hasSize(1).first().asString().contains("points");
    }
}
