package kcity.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two processes are two queues on one database here. */
class JobsTest {
    private final World world = World.settle();
    private final Jobs jobs = world.the(Jobs.class);

    /** Counting, which only KAIA may ask for. */
    private static final class Count implements LongWork<String, Integer> {
        private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
        private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch left;
        private final BiFunction<String, Pulse, Integer> work;
        private String salt = "";

        Count(int jobs, BiFunction<String, Pulse, Integer> work) {
            this.left = new CountDownLatch(jobs);
            this.work = work;
        }

        @Override
        public String kind() {
            return "count";
        }

        @Override
        public boolean isFor(Actor actor, Reference about) {
            return actor.isOfficerOf("KAIA");
        }

        @Override
        public String ask(Act act, Order order) {
            if (order.input().equals("nothing")) {
                throw new Refused("refusal.selection.no-candidates");
            }
            return order.about().id();
        }

        @Override
        public String revision(String question) {
            return question + salt;
        }

        @Override
        public Integer work(String question, Pulse pulse) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            pulse.reached(0.5, "step.count");
            worked.add(question);
            return work.apply(question, pulse);
        }

        @Override
        public String keep(Act act, Order order, String question, Integer answer) {
            kept.add(question + " for " + act.by());
            left.countDown();
            return answer.toString();
        }
    }

    private Job ask(Process process, int number) {
        return process.start().start(world.park(), "count", order(number, ""));
    }

    private static Order order(int number, String input) {
        return new Order(new Reference("call", "call-" + number), input);
    }

    private Process process(LongWork<?, ?>... works) {
        return Process.of(world, works);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProcessThatTakesNothingFromTheQueueRunsItsOwnJobsAtOnce() {
        var count = new Count(1, (_, _) -> 7);
        var job = ask(process(count), 1);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.result()).isEqualTo("7");
        assertThat(count.kept).containsExactly("call-1 for " + world.park().id());
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void eachJobRunsOnceThoughTwoProcessesLook() {
        var count = new Count(20, (_, _) -> 1);
        var one = process(count);
        var other = process(count);
        one.queue().start();
        other.queue().start();
        var ids = IntStream.range(0, 20)
                .mapToObj(n -> ask(n % 2 == 0 ? one : other, n).id())
                .toList();
        await(count.left);
        one.queue().stop();
        other.queue().stop();
        assertThat(count.worked).hasSize(20).doesNotHaveDuplicates();
        assertThat(count.kept).hasSize(20).doesNotHaveDuplicates();
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.DONE));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theJobOfAKilledProcessIsTakenUpAgain() {
        var count = new Count(1, (_, _) -> 1);
        var next = process(count);
        long id = leftBehind();
        world.sql()
                .sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('job', :id, :at, true, 'the killed one', :at, 1)
                """)
                .param("id", Long.toString(id))
                .param("at", Timestamp.from(Instant.parse("2024-02-01T00:00:00Z")))
                .update();
        next.queue().start();
        await(count.left);
        next.queue().stop();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.DONE);
        assertThat(world.sql()
                        .sql("select count(*) from jobs.scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAProcessRanItselfAndWasKilledAtIsTakenUpByTheNextThatStarts() {
        var count = new Count(1, (_, _) -> 1);
        var next = process(count);
        long id = leftBehind();
        next.queue().start();
        await(count.left);
        next.queue().stop();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.DONE);
    }

    /** Begun by a process that is no more. */
    private long leftBehind() {
        var act = world.act(world.park());
        long id = jobs.add("count", order(1, ""), "call/call-1", "call-1", act).orElseThrow();
        jobs.begin(id, act.at());
        return id;
    }

    @Test
    void aProcessThatEndsGivesItsJobBackToTheQueue() {
        var begun = new CountDownLatch(1);
        var first = new Count(1, (_, pulse) -> untilOver(begun, pulse));
        var ending = process(first);
        ending.queue().start();
        long id = ask(ending, 1).id();
        await(begun);
        ending.queue().stop();
        assertThat(first.kept).isEmpty();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.RUNNING);
        var second = new Count(1, (_, _) -> 2);
        var next = process(second);
        next.queue().start();
        await(second.left);
        next.queue().stop();
        assertThat(jobs.find(id).orElseThrow().result()).isEqualTo("2");
        assertThat(world.wrong()).isEmpty();
    }

    private static int untilOver(CountDownLatch begun, Pulse pulse) {
        var over = new CountDownLatch(1);
        begun.countDown();
        pulse.whenOver(over::countDown);
        await(over);
        return 1;
    }

    @Test
    void whatWasCancelledElsewhereIsToldToTheProcessThatWorksAtItAndNothingIsKept() {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var count = new Count(1, (_, pulse) -> {
            var result = untilOver(begun, pulse);
            over.countDown();
            return result;
        });
        var working = process(count);
        working.queue().start();
        long id = ask(working, 1).id();
        await(begun);
        assertThat(jobs.find(id).orElseThrow().share()).isEqualTo(0.5);
        process(count).cancel(world.beside(world.park()), id);
        await(over);
        working.queue().stop();
        assertThat(count.kept).isEmpty();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
        assertThat(refusal(() -> working.cancel(world.park(), id))).isEqualTo("refusal.jobs.ended");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void oneThatChangedBeforeItBeganFailsAndSaysSo() {
        var count = new Count(1, (_, _) -> 1);
        var process = process(count);
        long id = leftBehind();
        count.salt = "changed";
        process.run().run(id, process.run().pulse(id));
        var job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.reasons()).containsExactly(Refused.Reason.of("refusal.jobs.changed-meanwhile"));
        assertThat(count.worked).isEmpty();
    }

    @Test
    void oneWhoseOwnerLostTheAccessSinceFailsAndIsNotWorkedAt() {
        var count = new Count(1, (_, _) -> 1);
        var process = process(count);
        long id = leftBehind();
        world.sql()
                .sql("""
                insert into people.access (person, ended, reason, changed_at, changed_by)
                values (:park, true, 'Left.', :at, 'P0001')
                """)
                .param("park", world.park().id())
                .param("at", Timestamp.from(world.act(world.park()).at()))
                .update();
        process.run().run(id, process.run().pulse(id));
        assertThat(jobs.find(id).orElseThrow().reasons())
                .containsExactly(Refused.Reason.of("refusal.jobs.not-allowed"));
        assertThat(count.worked).isEmpty();
    }

    @Test
    void whatRefusesWhileItIsWorkedOutIsKeptAsTheReason() {
        var process = process(new Count(1, (_, _) -> {
            throw new Refused("refusal.selection.solver-too-long", 90L);
        }));
        assertThat(ask(process, 1).reasons())
                .containsExactly(Refused.Reason.of("refusal.selection.solver-too-long", 90L));
    }

    @Test
    void aFaultEndsTheJobAndSaysThatItIsThePlatforms() {
        var process = process(new Count(1, (_, _) -> {
            throw new IllegalStateException("a fault of a test");
        }));
        var job = ask(process, 1);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.reasons()).containsExactly(Refused.Reason.of("refusal.jobs.broke-off"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatSpeaksAgainstItIsToldAtOnceAndNothingIsQueued() {
        var process = process(new Count(1, (_, _) -> 1));
        assertThat(refusal(() -> process.start().start(world.park(), "count", order(1, "nothing"))))
                .isEqualTo("refusal.selection.no-candidates");
        assertThat(process.queries().newest(world.park(), "count", order(1, "").about()))
                .isEmpty();
    }

    @Test
    void ofOneKindAndThingOneIsOpenAtATime() {
        var process = process(new Count(1, (_, _) -> 1));
        long id = leftBehind();
        assertThat(refusal(() -> ask(process, 1))).isEqualTo("refusal.jobs.at-work");
        process.cancel(world.park(), id);
        assertThat(ask(process, 1).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void whoMayNotAskForItSeesNoneAndCancelsNone() {
        var process = process(new Count(1, (_, _) -> 1));
        long id = leftBehind();
        for (var name : List.of("Kim", "Minji", "Choi", "Yoon", "Han")) {
            var other = world.actor(name);
            assertThatThrownBy(() -> process.start().start(other, "count", order(2, "")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> process.queries().job(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> process.cancel(other, id)).isInstanceOf(NotFound.class);
            assertThat(process.queries().newest(other, "count", order(1, "").about()))
                    .isEmpty();
        }
        assertThat(process.queries().recent(world.park(), Instant.EPOCH, 9))
                .extracting(Job::id)
                .containsExactly(id);
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run)
                .reasons()
                .getFirst()
                .key();
    }

    /** Writing a list, which is no calculation. */
    private record Listing(String kind, BiFunction<String, Pulse, ResultFile> write)
            implements LongWork<String, ResultFile> {
        @Override
        public boolean isCalculation() {
            return false;
        }

        @Override
        public String apart(Act act, Order order) {
            return order.about() + " for " + act.by();
        }

        @Override
        public boolean isFor(Actor actor, Reference about) {
            return actor.isOfficerOf("KAIA");
        }

        @Override
        public String ask(Act act, Order order) {
            return order.about().id();
        }

        @Override
        public String revision(String question) {
            return "";
        }

        @Override
        public ResultFile work(String question, Pulse pulse) {
            return write.apply(question, pulse);
        }

        @Override
        public String keep(Act act, Order order, String question, ResultFile answer) {
            return answer.name();
        }
    }

    private static ResultFile list(String question) {
        return new ResultFile(question + ".csv", "text/csv", new byte[] {1, 2, 3});
    }

    @Test
    void anErrandDoesNotWaitBehindCalculations() {
        var kept = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        var places = Math.max(1, Runtime.getRuntime().availableProcessors() / 2) + 1;
        var count = new Count(places, (_, _) -> {
            await(kept);
            return 1;
        });
        var both = process(count, new Listing("list", (question, _) -> {
            left.countDown();
            return list(question);
        }));
        both.queue().start();
        for (int i = 0; i < places; i++) {
            ask(both, i);
        }
        both.start().start(world.park(), "list", order(1, ""));
        await(left);
        kept.countDown();
        await(count.left);
        both.queue().stop();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theFileThatCameOfItIsFetchedForAWeekByThoseWhoMayThen() {
        var process = process(new Listing("list", (question, _) -> list(question)));
        long id = process.start().start(world.park(), "list", order(1, "")).id();
        assertThat(process.queries().file(world.beside(world.park()), id).bytes())
                .containsExactly(1, 2, 3);
        assertThat(process.queries().kept(world.park(), id)).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("call-1.csv");
            assertThat(file.size()).isEqualTo(3);
        });
        assertThatThrownBy(() -> process.queries().file(world.kim(), id)).isInstanceOf(NotFound.class);
        world.at("2024-02-08T09:00:00+09:00");
        assertThat(process.queries().file(world.park(), id).name()).isEqualTo("call-1.csv");
        world.at("2024-02-08T09:00:01+09:00");
        assertThatThrownBy(() -> process.queries().file(world.park(), id)).isInstanceOf(NotFound.class);
        process.start().start(world.park(), "list", order(2, ""));
        assertThat(world.sql()
                        .sql("select job from jobs.result_file")
                        .query(Long.class)
                        .list())
                .doesNotContain(id);
    }

    @Test
    void whatIsEachOfficersOwnIsOpenForSeveralAtATime() {
        var begun = new CountDownLatch(1);
        var listing = new Listing("list", (question, pulse) -> {
            int _ = untilOver(begun, pulse);
            return list(question);
        });
        var process = process(listing);
        process.queue().start();
        long mine = process.start().start(world.park(), "list", order(1, "")).id();
        await(begun);
        var other = process.start().start(world.beside(world.park()), "list", order(1, ""));
        assertThat(other.hasEnded()).isFalse();
        assertThat(refusal(() -> process.start().start(world.park(), "list", order(1, ""))))
                .isEqualTo("refusal.jobs.at-work");
        process.cancel(world.park(), mine);
        process.cancel(world.park(), other.id());
        process.queue().stop();
        assertThat(world.sql()
                        .sql("select count(*) from jobs.result_file")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void howFarItIsIsSaidWhileTheWorkHoldsAConnection() {
        var half = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var process = process(new Listing("list", (question, pulse) -> {
            pulse.at(0.5);
            half.countDown();
            await(seen);
            return list(question);
        }));
        process.queue().start();
        long id = process.start().start(world.park(), "list", order(1, "")).id();
        await(half);
        while (jobs.find(id).orElseThrow().share() < 0.5) {
            Thread.onSpinWait();
        }
        seen.countDown();
        process.queue().stop();
    }
}
