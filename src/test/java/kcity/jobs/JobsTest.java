package kcity.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kcity.people.PeopleQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    private record Process(RunJobs run, JobQueue queue, StartJob start, CancelJob cancel, JobQueries queries) {
        Job ask(World world, int number) {
            return start.start(world.park(), "count", order(number, ""));
        }
    }

    private void cancel(Process process, Actor actor, long id) {
        new TransactionTemplate(world.the(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> process.cancel().cancel(actor, id));
    }

    private static Order order(int number, String input) {
        return new Order(new Reference("call", "call-" + number), input);
    }

    private Process process(Count count) {
        var works = new Works(Stream.of(count));
        var heard = world.the(ApplicationEventMulticaster.class);
        ApplicationEventPublisher facts = fact -> heard.multicastEvent(new PayloadApplicationEvent<>(this, fact));
        var transactions = world.the(PlatformTransactionManager.class);
        var clock = world.the(Clock.class);
        var run = new RunJobs(jobs, works, world.the(PeopleQueries.class), facts, clock, transactions);
        var queue = new JobQueue(world.the(DataSource.class), run, jobs);
        var queries = new JobQueries(jobs, works);
        return new Process(
                run,
                queue,
                new StartJob(jobs, works, queue, facts, clock, transactions),
                new CancelJob(queries, jobs, facts, clock),
                queries);
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
        var job = process(count).ask(world, 1);
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
                .mapToObj(n -> (n % 2 == 0 ? one : other).ask(world, n).id())
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
        long id = jobs.add("count", order(1, ""), "call-1", act).orElseThrow();
        jobs.begin(id, act.at());
        return id;
    }

    @Test
    void aProcessThatEndsGivesItsJobBackToTheQueue() {
        var begun = new CountDownLatch(1);
        var first = new Count(1, (_, pulse) -> untilOver(begun, pulse));
        var ending = process(first);
        ending.queue().start();
        long id = ending.ask(world, 1).id();
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
        long id = working.ask(world, 1).id();
        await(begun);
        assertThat(jobs.find(id).orElseThrow().share()).isEqualTo(0.5);
        cancel(process(count), world.beside(world.park()), id);
        await(over);
        working.queue().stop();
        assertThat(count.kept).isEmpty();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
        assertThat(refusal(() -> cancel(working, world.park(), id))).isEqualTo("refusal.jobs.ended");
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
        assertThat(process.ask(world, 1).reasons())
                .containsExactly(Refused.Reason.of("refusal.selection.solver-too-long", 90L));
    }

    @Test
    void aFaultEndsTheJobAndSaysThatItIsThePlatforms() {
        var process = process(new Count(1, (_, _) -> {
            throw new IllegalStateException("a fault of a test");
        }));
        var job = process.ask(world, 1);
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
        assertThat(refusal(() -> process.ask(world, 1))).isEqualTo("refusal.jobs.at-work");
        cancel(process, world.park(), id);
        assertThat(process.ask(world, 1).state()).isEqualTo(Job.State.DONE);
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
            assertThatThrownBy(() -> cancel(process, other, id)).isInstanceOf(NotFound.class);
            assertThat(process.queries().newest(other, "count", order(1, "").about()))
                    .isEmpty();
        }
        assertThat(process.queries().open(world.park())).extracting(Job::id).containsExactly(id);
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run)
                .reasons()
                .getFirst()
                .key();
    }
}
