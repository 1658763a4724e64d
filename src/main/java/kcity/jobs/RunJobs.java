package kcity.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a job in three steps: its question in one transaction, the work without a connection, answer and end in another. So an answer is kept once, however
 * often the work was begun, and never after the job was cancelled. The work bears the moment at which it was begun, the job's end its own.
 */
@Component
class RunJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);
    private final Jobs jobs;
    private final Works works;
    private final ResultFiles files;
    private final PeopleQueries people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunJobs(
            Jobs jobs,
            Works works,
            ResultFiles files,
            PeopleQueries people,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.works = works;
        this.files = files;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws only where the process is about to end or the database is away: then the job is to be begun anew. */
    void run(long id, Pulse pulse) {
        jobs.find(id).filter(job -> !job.hasEnded()).ifPresent(job -> run(job, pulse));
    }

    Pulse pulse(long id) {
        return new Pulse((share, step) -> jobs.reached(id, share, step));
    }

    private void run(Job job, Pulse pulse) {
        var owner = owner(job);
        try {
            var work = works.of(job.kind()).orElseThrow(() -> new NotFound("work of the kind " + job.kind()));
            run(job, work, now(owner), pulse);
        } catch (RuntimeException e) {
            if (pulse.isBrokenOff()) {
                throw e;
            }
            fail(job, now(owner), reasons(job, e));
        }
    }

    /** With the rights of now; none where the access was ended since. */
    private Actor owner(Job job) {
        if (job.owner().isEmpty()) {
            return Actor.SYSTEM;
        }
        return people.person(Actor.SYSTEM, job.owner())
                .filter(person -> people.membersOf(person.organisation()).contains(person.id()))
                .map(Person::actor)
                .orElse(new Actor(job.owner(), "", Set.of(), ""));
    }

    private Act now(Actor actor) {
        return new Act(actor, clock.instant());
    }

    private <Q, A> void run(Job job, LongWork<Q, A> work, Act act, Pulse pulse) {
        var question = requireNonNull(transaction.execute(_ -> begin(job, work, act)));
        var answer = work.work(question, pulse);
        if (pulse.isBrokenOff()) {
            throw new IllegalStateException("the process ends before job " + job.id() + " does");
        }
        transaction.executeWithoutResult(_ -> {
            if (jobs.close(job.id())) {
                var result = work.keep(act, job.order(), question, answer);
                if (answer instanceof ResultFile file) {
                    files.add(job.id(), file, clock.instant());
                }
                end(job, Job.State.DONE, result, List.of(), now(act.actor()));
            }
        });
    }

    private <Q, A> Q begin(Job job, LongWork<Q, A> work, Act act) {
        NotAllowed.unless(work.isFor(act.actor(), job.about()), act.actor(), "run " + job.kind());
        jobs.begin(job.id(), act.at());
        var question = work.ask(act, job.order());
        if (!work.revision(question).equals(job.revision())) {
            throw new Refused("refusal.jobs.changed-meanwhile");
        }
        return question;
    }

    private static List<Refused.Reason> reasons(Job job, RuntimeException e) {
        return switch (e) {
            case Refused refused -> refused.reasons();
            case NotAllowed _, NotFound _ -> List.of(Refused.Reason.of("refusal.jobs.not-allowed"));
            default -> {
                LOG.error("job {} ({} of {}) broke off", job.id(), job.kind(), job.about(), e);
                yield List.of(Refused.Reason.of("refusal.jobs.broke-off"));
            }
        };
    }

    private void fail(Job job, Act act, List<Refused.Reason> reasons) {
        transaction.executeWithoutResult(_ -> {
            if (jobs.close(job.id())) {
                end(job, Job.State.FAILED, "", reasons, act);
            }
        });
    }

    private void end(Job job, Job.State outcome, String result, List<Refused.Reason> reasons, Act act) {
        jobs.end(job.id(), outcome, result, reasons, act);
        facts.publishEvent(new JobEnded(
                JobAsked.job(job.id()), act, job.kind(), job.about().toString(), outcome, job.owner()));
    }
}
