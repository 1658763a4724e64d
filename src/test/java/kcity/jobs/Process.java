package kcity.jobs;

import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kcity.people.PeopleQueries;
import kcity.shared.Actor;
import kcity.testing.World;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process with a queue and works of its own on the world's database. */
public record Process(World world, RunJobs run, JobQueue queue, StartJob start, CancelJob cancel, JobQueries queries) {
    public static Process of(World world, LongWork<?, ?>... offered) {
        var jobs = world.the(Jobs.class);
        var files = world.the(ResultFiles.class);
        var works = new Works(Stream.of(offered));
        var heard = world.the(ApplicationEventMulticaster.class);
        ApplicationEventPublisher facts = fact -> heard.multicastEvent(new PayloadApplicationEvent<>(world, fact));
        var transactions = world.the(PlatformTransactionManager.class);
        var clock = world.the(Clock.class);
        var run = new RunJobs(jobs, works, files, world.the(PeopleQueries.class), facts, clock, transactions);
        var queue = new JobQueue(world.the(DataSource.class), run, jobs, works);
        var queries = new JobQueries(jobs, works, files, clock);
        return new Process(
                world,
                run,
                queue,
                new StartJob(jobs, works, queue, facts, clock, transactions),
                new CancelJob(queries, jobs, works, facts, clock),
                queries);
    }

    public void cancel(Actor actor, long id) {
        new TransactionTemplate(world.the(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> cancel.cancel(actor, id));
    }
}
