package kcity.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.call.Eligibility;
import kcity.forms.FilledForm;
import kcity.people.PeopleQueries;
import kcity.programme.Intake;
import kcity.programme.SubType;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of applications; each asks {@link ApplicationRights}. */
@Component
public class ApplicationQueries {
    private final Applications applications;
    private final Submissions submissions;
    private final Drafts drafts;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Confirmations confirmations;
    private final SameCity cities;
    private final GivenFiles files;
    private final JdbcClient sql;

    ApplicationQueries(
            Applications applications,
            Submissions submissions,
            Drafts drafts,
            CallQueries calls,
            PeopleQueries people,
            Confirmations confirmations,
            SameCity cities,
            GivenFiles files,
            JdbcClient sql) {
        this.applications = applications;
        this.submissions = submissions;
        this.drafts = drafts;
        this.confirmations = confirmations;
        this.cities = cities;
        this.files = files;
        this.calls = calls;
        this.people = people;
        this.sql = sql;
    }

    /** Throws {@link NotFound}, whether there is none or the actor may not see it. */
    public Application application(Actor actor, String ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound("application " + ref));
    }

    public Optional<Application> find(Actor actor, String ref) {
        return applications.find(ref).filter(a -> maySee(actor, a));
    }

    /** What it takes to see what one has not written oneself is only asked about others. */
    private boolean maySee(Actor actor, Application application) {
        return ApplicationRights.mayWrite(actor, application)
                || ApplicationRights.maySee(actor, application, calls.call(application.call()), mailbox(actor));
    }

    /** As {@link #application}; until the transaction ends nobody submits it anew or withdraws it. */
    public Application alone(Actor actor, String ref) {
        applications.lock(application(actor, ref).ref());
        return application(actor, ref);
    }

    /** Those of them that the actor may see, by reference; one question to the database, however many they are. */
    public List<Application> all(Actor actor, Collection<String> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        var mailbox = mailbox(actor);
        var known = new HashMap<String, Call>();
        return sql
                .sql(Applications.APPLICATION + "where a.ref in (:refs) order by a.ref")
                .param("refs", refs)
                .query((row, n) -> applications.application(row))
                .list()
                .stream()
                .filter(a -> ApplicationRights.maySee(actor, a, known.computeIfAbsent(a.call(), calls::call), mailbox))
                .toList();
    }

    /** The answers being written, for the applicant alone. */
    public kcity.forms.Answers draft(Actor actor, String ref) {
        return drafted(actor, ref).answers();
    }

    /** As {@link #draft} with the form that the draft is on, which may be another than that of what is submitted. */
    public FilledForm drafted(Actor actor, String ref) {
        return drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(actor, w.application()))
                .map(Drafts.Written::filled)
                .orElseThrow(() -> new NotFound("application " + ref));
    }

    /** What was submitted as that revision, for whoever may see what stands now. */
    public FilledForm submitted(Actor actor, String ref, int revision) {
        return submissions.of(application(actor, ref).ref(), revision);
    }

    /** What the call's own edition decides on: submitted, not withdrawn, by reference. Proposals carried over to it from an earlier call are among them. */
    public List<Application> submitted(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        return sql.sql(Applications.APPLICATION + """
                where w.withdrawn_at is null and s.considered_for = :edition
                  and c.type = :type and coalesce(k.ref, a.call) = :call
                order by a.ref
                """)
                .param("edition", call.edition())
                .param("type", call.type().name())
                .param("call", callRef)
                .query((row, n) -> applications.application(row))
                .list();
    }

    /** What arrived under this call but waits for a later edition. */
    public List<Application> pool(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        return sql.sql(Applications.APPLICATION + """
                where w.withdrawn_at is null and a.call = :call and s.considered_for > :edition
                order by a.ref
                """)
                .param("call", callRef)
                .param("edition", call.edition())
                .query((row, n) -> applications.application(row))
                .list();
    }

    /** Taken back after they were submitted. */
    public List<Application> withdrawn(Actor actor, String callRef) {
        seen(actor, callRef);
        return sql.sql(Applications.APPLICATION + "where w.withdrawn_at is not null and a.call = :call order by a.ref")
                .param("call", callRef)
                .query((row, n) -> applications.application(row))
                .list();
    }

    private Call seen(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(CallRights.maySee(actor, call), actor, "see what a call received");
        return call;
    }

    /** Those of the actor's organisation, newest first. */
    public List<Application> mine(Actor actor) {
        return sql
                .sql(Applications.APPLICATION
                        + "where a.organisation = :organisation order by a.started_at desc, a.ref desc")
                .param("organisation", actor.organisation())
                .query((row, n) -> applications.application(row))
                .list()
                .stream()
                .filter(a -> ApplicationRights.mayWrite(actor, a))
                .toList();
    }

    /** Submitted ones that name the actor's own mailbox as the partner body's; none before that is proven. */
    public List<Application> namingMe(Actor actor) {
        var mailbox = mailbox(actor);
        return mailbox.isEmpty()
                ? List.of()
                : sql
                        .sql(Applications.APPLICATION + """
                        where a.ref in (select k.application from application.sameness k where k.contact = :mailbox) order by a.ref
                        """)
                        .param("mailbox", mailbox)
                        .query((row, n) -> applications.application(row))
                        .list()
                        .stream()
                        .filter(a -> ApplicationRights.isPartner(a, mailbox))
                        .toList();
    }

    /** The newest receipt; empty before the first submission. */
    public Optional<Receipt> receipt(Actor actor, String ref) {
        application(actor, ref);
        return submissions.receipt(ref);
    }

    /** The sub-type as the call that decides on it divides its type, which may be otherwise than in the call that it came in by. */
    public SubType decidedAs(Application application) {
        return ProposalReader.subType(calls.rules(calls.call(application.decidingCall())), application.filled());
    }

    /** Files of another kind than their question asks for, each at its field. */
    public List<Refused.Reason> filesOfOtherKinds(Application application) {
        var form = application.form();
        return files.ofOtherKinds(application.reference(), form, form.asked(application.answers()));
    }

    /** What the machine finds of a submitted application now, rule by rule. */
    public List<Eligibility.Finding> findings(Actor actor, String ref) {
        var application = application(actor, ref);
        var rules = calls.rules(calls.call(application.decidingCall()));
        var organisation = people.organisation(application.organisation()).orElseThrow();
        var others = cities.beside(application).stream().map(Application::ref).toList();
        var arrived = application.submittedAt();
        var arrival = arrived == null
                ? Intake.Arrival.EARLY
                : calls.rules(calls.call(application.call())).intake().arrivalAt(arrived);
        return Eligibility.findings(
                rules,
                ProposalReader.claim(
                        rules, organisation, application.filled(), others, arrival, application.edition()));
    }

    /** Other proposals of the same city that the same call decides on, for its officers. */
    public List<OfSameCity> ofSameCity(Actor actor, Application application) {
        NotAllowed.unless(
                CallRights.maySee(actor, calls.call(application.decidingCall())), actor, "see proposals of a city");
        return cities.beside(application).stream().map(cities::told).toList();
    }

    /** Whether the actor is the one whom the application names as its partner body's contact. */
    public boolean namesMe(Actor actor, Application application) {
        return ApplicationRights.isPartner(application, mailbox(actor));
    }

    /** That the partner's contact confirmed the revision that stands. */
    public Optional<Confirmation> confirmation(Application application) {
        return confirmations.of(application);
    }

    private String mailbox(Actor actor) {
        return actor.isSignedIn() ? people.provenMailbox(actor.id()).orElse("") : "";
    }
}
