package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import kcity.application.WithdrawApplications;
import kcity.jobs.Job;
import kcity.jobs.JobQueue;
import kcity.notification.Letter;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.optimise.Occupied;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AskForAssignments;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.ranking.AskForRankings;
import kcity.selection.AskForPortfolios;
import kcity.selection.FreezeCandidates;
import kcity.selection.SelectionQueries;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What an officer sees of a search while it is at work, and learns when it has ended. Here it waits until all places for calculations are free. */
class LongWorkJourneyTest {
    private static final String CALL = "/desk/calls/" + Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    /** The work, and what happens before it can begin. */
    private static Job meanwhile(Callable<Job> work, Runnable act) {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new FutureTask<>(work);
            Occupied.during(() -> {
                beside.submit(asked);
                Occupied.untilWaiting(1);
                act.run();
            });
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Job portfolio(Runnable act) {
        return meanwhile(() -> world.the(AskForPortfolios.class).ask(world.park(), Stages.CALL), act);
    }

    private List<String> frozen() {
        var refs = stages.screened(3);
        stages.reviewed(refs);
        world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL);
        return refs;
    }

    private Tab park() {
        return Browser.openWithoutScript(Screen.DESK).as(world.session("Park"), world.address());
    }

    private long newest() {
        return world.sql().sql("select max(id) from jobs.job").query(Long.class).single();
    }

    private static void sees(Tab tab, String words) {
        assertThat(tab.text()).contains(words);
    }

    private List<String> letters() {
        world.the(WriteLetters.class).writeDue();
        return world.the(LetterQueries.class).mine(world.park(), 1).stream()
                .map(Letter::subject)
                .toList();
    }

    @Test
    void aSearchIsSeenAtWorkAndCanBeCancelled() {
        frozen();
        var job = portfolio(() -> {
            try (var officer = park()) {
                officer.go(world.address() + CALL + "/selection/proposal?lang=en");
                sees(officer, "A portfolio is being worked out");
                sees(officer, "Waiting until another calculation is done.");
                assertThat(officer.page().getByText("Propose a portfolio").count())
                        .isZero();
                officer.mustFit();
                officer.page().getByText("Watch its progress").click();
                sees(officer, "You may leave this page");
                officer.mustFit();
                officer.press("Cancel the work");
                sees(officer, "The work is cancelled; nothing of it is kept.");
                sees(officer, "The last search for a portfolio was cancelled");
            }
        });
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(world.the(SelectionQueries.class).portfolio(world.park(), Stages.CALL))
                .isEmpty();
        try (var officer = park()) {
            officer.go(world.address() + CALL + "/selection/proposal?lang=en");
            officer.press("Propose a portfolio");
            sees(officer, "best possible, proved twice");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void thePageLoadsItselfAnewUnlessTheReaderWantsItStillAndOthersDoNotSeeIt() {
        frozen();
        var job = portfolio(() -> {
            var park = new Visitor(world.address()).with(world.session("Park"));
            var page = "/desk/jobs/" + newest();
            assertThat(Walk.get(park, page).headers().firstValue("Refresh")).contains("5");
            assertThat(Walk.get(park, page + "?still=yes").headers().firstValue("Refresh"))
                    .isEmpty();
            for (var name : List.of("Kim", "Minji", "Choi", "Yoon", "Han")) {
                var other = new Visitor(world.address()).with(world.session(name));
                assertThat(Walk.get(other, page).statusCode()).as(name).isIn(403, 404);
            }
            try (var officer = Browser.open(Screen.DESK).as(world.session("Park"), world.address())) {
                officer.go(world.address() + page + "?still=yes&lang=ko");
                sees(officer, "선정안을 계산하고 있습니다");
                officer.mustBeAccessible();
                officer.screenshot("desk-job");
                officer.resize(Screen.PHONE);
                officer.mustFit();
            }
        });
        assertThat(job.result()).isEqualTo("1");
        assertThat(letters()).first().isEqualTo("공모 2024-demonstration: 선정안을 만들었습니다");
        try (var officer = park()) {
            officer.go(world.address() + "/desk/jobs/" + job.id() + "?lang=en");
            sees(officer, "best possible, proved twice");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aPortfolioIsNotKeptWhoseCandidatesChangedMeanwhileAndThePageSaysSoInBothLanguages() {
        var refs = frozen();
        var job = portfolio(() ->
                world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.getFirst(), "No staff."));
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(world.the(SelectionQueries.class).portfolio(world.park(), Stages.CALL))
                .isEmpty();
        try (var officer = park()) {
            officer.go(world.address() + CALL + "/selection/proposal?lang=en");
            sees(officer, "No portfolio came of the last search");
            sees(officer, "its candidates or limits changed, and the answer was not kept. Propose again");
            officer.go(world.address() + CALL + "/selection/proposal?lang=ko");
            sees(officer, "후보나 한도가 바뀌어 결과를 저장하지 않았습니다. 다시 제안하면");
            officer.go(world.address() + "/desk/jobs/" + job.id() + "?lang=en");
            sees(officer, "No portfolio came of the last search");
        }
        assertThat(letters()).first().isEqualTo("공모 2024-demonstration: 선정안을 만들지 못했습니다");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anAssignmentIsAJobTooAndNotKeptAgainstAConflictDeclaredMeanwhile() {
        var refs = stages.screened(2);
        stages.opened();
        var ask = world.the(AskForAssignments.class);
        var job = meanwhile(() -> ask.ask(world.park(), Stages.CALL, new Load(1, 0)), () -> {
            world.the(DeclareConflicts.class)
                    .declare(world.actor("Jung"), refs.getFirst(), ConflictKind.FAMILY, "A brother works there.");
            var officer = new Visitor(world.address()).with(world.session("Park"));
            assertThat(Walk.get(officer, CALL + "/review/assignment?lang=en").body())
                    .contains("An assignment is being worked out");
        });
        assertThat(job.reasons().getFirst().key()).isEqualTo("refusal.review.changed-meanwhile");
        var again = ask.ask(world.park(), Stages.CALL, new Load(1, 0));
        assertThat(again.state()).isEqualTo(Job.State.DONE);
        assertThat(world.the(ReviewQueries.class)
                        .proposal(world.park(), Stages.CALL)
                        .orElseThrow()
                        .reviewsEach())
                .isEqualTo(1);
        assertThat(letters()).first().isEqualTo("공모 2024-demonstration: 평가위원 배정안을 만들었습니다");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aRankingIsAJobTooAndClosesTheRoundWhenItIsDone() {
        var refs = stages.screened(2);
        stages.scored(refs);
        var ask = world.the(AskForRankings.class);
        var job = meanwhile(() -> ask.ask(world.park(), Stages.CALL, ""), () -> {
            try (var officer = park()) {
                officer.go(world.address() + CALL + "/review/progress?lang=en");
                sees(officer, "The ranking that closes the round is being worked out");
                assertThat(officer.page().getByText("Close the round and rank").count())
                        .isZero();
            }
        });
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(world.the(ReviewQueries.class).ranking(world.park(), Stages.CALL))
                .hasSize(2);
        assertThat(letters()).first().isEqualTo("공모 2024-demonstration: 평가를 종료하고 순위를 정했습니다");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aRankingIsNotKeptWhoseSheetsChangedMeanwhile() {
        var refs = stages.screened(2);
        stages.scored(refs);
        var ask = world.the(AskForRankings.class);
        var job = meanwhile(
                () -> ask.ask(world.park(), Stages.CALL, ""),
                () -> world.the(WithdrawApplications.class)
                        .withdraw(world.actor("Yoon"), refs.getFirst(), "No staff."));
        assertThat(job.reasons().getFirst().key()).isEqualTo("refusal.review.changed-meanwhile");
        assertThat(world.the(ReviewQueries.class).ranking(world.park(), Stages.CALL))
                .isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatGoesOnIsOnTheFirstPageOfItsOwnerAlone() {
        frozen();
        var job = portfolio(() -> {
            try (var officer = park()) {
                officer.go(world.address() + "/desk?lang=en");
                sees(officer, "Your long-running work");
                sees(officer, "A portfolio is being worked out");
                sees(officer, "Call " + Stages.CALL + ". Asked for on");
                officer.mustFit();
                officer.press("Cancel the work");
            }
            var beside = new Visitor(world.address()).with(world.session("Kim"));
            assertThat(Walk.get(beside, "/desk?lang=en").body()).doesNotContain("Your long-running work");
        });
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void inTheRunningProductTheButtonLeadsToTheWorkAndTheWorkToItsResult() {
        frozen();
        var queue = world.the(JobQueue.class);
        queue.start();
        try (var officer = park()) {
            Occupied.during(() -> {
                officer.go(world.address() + CALL + "/selection/proposal?lang=en");
                officer.press("Propose a portfolio");
                sees(officer, "You may leave this page");
                Occupied.untilWaiting(1);
            });
            officer.page().waitForURL(url -> url.contains("/selection/proposal"));
            sees(officer, "It is worked out; here is the result.");
            sees(officer, "best possible, proved twice");
        } finally {
            queue.stop();
        }
        assertThat(world.wrong()).isEmpty();
    }
}
