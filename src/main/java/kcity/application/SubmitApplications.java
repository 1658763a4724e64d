package kcity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.call.ActKind;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.Considering;
import kcity.call.Eligibility;
import kcity.forms.FilledForm;
import kcity.forms.Meaning;
import kcity.people.Organisation;
import kcity.people.PeopleQueries;
import kcity.programme.CallRules;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.DayRange;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Sameness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes applications in. One transaction holds the window, the rules, the row, the fact and the history; the instant that counts is read once, when the
 * server begins with the request, and stands on the receipt. What is refused is told to the history too, and the draft is kept.
 */
@Component
public class SubmitApplications {
    private final Applications applications;
    private final Submissions submissions;
    private final Drafts drafts;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final AskStages stages;
    private final Considering considering;
    private final SameCity cities;
    private final GivenFiles files;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SubmitApplications(
            Applications applications,
            Submissions submissions,
            Drafts drafts,
            CallQueries calls,
            PeopleQueries people,
            AskStages stages,
            Considering considering,
            SameCity cities,
            GivenFiles files,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.applications = applications;
        this.submissions = submissions;
        this.drafts = drafts;
        this.calls = calls;
        this.people = people;
        this.stages = stages;
        this.considering = considering;
        this.cities = cities;
        this.files = files;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws {@link Refused} with every reason. What was submitted already and has not changed since gets the same receipt again, as long as it could be submitted. */
    public Receipt submit(Actor actor, String ref) {
        return submit(Act.of(actor, clock), ref, "");
    }

    /**
     * Submits what was read, and nothing that a colleague wrote since.
     *
     * @param act at the instant when the first byte of the request was at the door
     * @param seen {@link ReadAnswers} of the answers as they were read; empty where nobody but the actor writes
     */
    public Receipt submit(Act act, String ref, String seen) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> takeIn(act, ref, seen)));
        } catch (Refused refused) {
            transaction.executeWithoutResult(status -> tellRefusal(act, ref, refused));
            throw refused;
        }
    }

    /** What would be refused if the draft were submitted now; nothing is changed. */
    @Transactional
    public List<Refused.Reason> wouldRefuse(Actor actor, String ref) {
        var application = writable(actor, ref);
        return wrong(application, filled(application), clock.instant());
    }

    private Receipt takeIn(Act act, String ref, String seen) {
        applications.lock(ref);
        var application = writable(act.actor(), ref);
        stages.keepStill(application);
        var filled = filled(application);
        var before = submissions.receipt(ref);
        if (before.isPresent()
                && application.submitted()
                && application.filled().equals(filled)) {
            Refused.ifAny(stages.against(ActKind.SUBMIT, application, act.at()));
            return before.get();
        }
        Refused.ifAny(changed(filled, seen));
        Refused.ifAny(wrong(application, filled, act.at()));
        return takeIn(act, application, calls.rules(deciding(application, act.at())), filled);
    }

    private List<Refused.Reason> changed(FilledForm filled, String seen) {
        var reasons = new ArrayList<Refused.Reason>();
        if (!seen.isEmpty() && !seen.equals(ReadAnswers.of(filled.answers()))) {
            reasons.add(Refused.Reason.of("refusal.application.changed-since-read"));
            ReadAnswers.changedSince(seen, filled.answers()).stream()
                    .forEach(name -> filled.form()
                            .label(name, filled.answers())
                            .ifPresent(label ->
                                    reasons.add(Refused.Reason.at(name, "refusal.application.changed-here", label))));
        }
        return reasons;
    }

    private FilledForm filled(Application application) {
        return drafts.of(application.ref()).asked();
    }

    private List<Refused.Reason> wrong(Application application, FilledForm filled, Instant arrived) {
        var call = calls.call(application.call());
        var reasons = new ArrayList<Refused.Reason>();
        if (application.state() == Application.State.WITHDRAWN) {
            reasons.add(Refused.Reason.of("refusal.application.withdrawn"));
        }
        reasons.addAll(stages.against(ActKind.SUBMIT, application, arrived));
        reasons.addAll(filled.form().wrong(filled.answers(), DayRange.newest(arrived)));
        reasons.addAll(files.ofOtherKinds(application.reference(), filled.form(), filled.answers()));
        reasons.addAll(unfitPartner(application, filled));
        cities.against(application, consideredFor(application, arrived), filled).ifPresent(reasons::add);
        eligibility(application, call, calls.rules(deciding(application, arrived)), filled, arrived).stream()
                .filter(reason -> reasons.stream()
                        .noneMatch(r -> !r.question().isEmpty() && r.question().equals(reason.question())))
                .forEach(reasons::add);
        return reasons;
    }

    /** An applicant confirms nothing to itself: neither through its own people nor under its own name. A partner abroad is not in Korea. */
    private List<Refused.Reason> unfitPartner(Application application, FilledForm filled) {
        var reasons = new ArrayList<Refused.Reason>();
        var own = people.organisation(application.organisation()).orElseThrow();
        for (var row : filled.rows(Meaning.PARTNER_NAME)) {
            if (row.country(Meaning.PARTNER_COUNTRY).equals(Optional.of(CountryCode.KOREA))) {
                reasons.add(
                        Refused.Reason.at(row.place(Meaning.PARTNER_COUNTRY), "refusal.application.partner-in-korea"));
            }
            ProposalReader.partner(row, false, false).ifPresent(partner -> {
                if (isOwn(own, partner)) {
                    reasons.add(Refused.Reason.at(row.place(Meaning.PARTNER_NAME), "refusal.application.partner-own"));
                }
                if (people.withEmail(Actor.SYSTEM, partner.email())
                        .filter(person -> person.organisation().equals(application.organisation()))
                        .isPresent()) {
                    reasons.add(Refused.Reason.at(
                            row.place(Meaning.PARTNER_EMAIL), "refusal.application.partner-own-address"));
                }
            });
        }
        return reasons;
    }

    private static boolean isOwn(Organisation own, Partner partner) {
        var key = Sameness.unspaced(partner.name());
        return key.equals(Sameness.unspaced(own.name().ko()))
                || key.equals(Sameness.unspaced(own.name().en()));
    }

    private Application writable(Actor actor, String ref) {
        return applications
                .find(ref)
                .filter(a -> ApplicationRights.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
    }

    private List<Refused.Reason> eligibility(
            Application application, Call call, CallRules rules, FilledForm filled, Instant arrived) {
        var organisation = people.organisation(application.organisation()).orElseThrow();
        return Eligibility.refusals(
                rules,
                ProposalReader.claim(
                        rules,
                        organisation,
                        filled,
                        List.of(),
                        calls.rules(call).intake().arrivalAt(arrived),
                        consideredFor(application, arrived)));
    }

    private Receipt takeIn(Act act, Application application, CallRules rules, FilledForm filled) {
        var arrived = act.at();
        var revision = application.revision() + 1;
        var edition = consideredFor(application, arrived);
        var digest = ContentDigest.of(
                application.ref(), revision, arrived, filled.answers(), files.of(application.reference(), filled));
        var submitted = new ApplicationSubmitted(
                application.reference(),
                act,
                application.call(),
                revision,
                edition,
                ProposalReader.subType(rules, filled),
                ProposalReader.title(filled),
                filled.country(Meaning.COUNTRY).orElseThrow(),
                filled.text(Meaning.CITY),
                filled.won(Meaning.REQUESTED_AMOUNT).orElseThrow(),
                digest);
        submissions.submit(submitted, application.ref(), filled);
        facts.publishEvent(submitted);
        var own = calls.call(application.call()).edition();
        if (edition != own) {
            facts.publishEvent(
                    new ApplicationCarriedOver(application.reference(), act, application.call(), own, edition));
        }
        askPartners(act, application, filled);
        return new Receipt(application.ref() + "-R" + revision, arrived, edition, digest);
    }

    /** Each revision is to be confirmed anew. Whoever has no account, or has not shown whose mailbox it is, finds the application afterwards. */
    private void askPartners(Act act, Application application, FilledForm filled) {
        ProposalReader.partners(filled, false).stream()
                .filter(Partner::asked)
                .flatMap(partner -> people.withEmail(Actor.SYSTEM, partner.email()).stream())
                .filter(person -> people.provenMailbox(person.id()).isPresent())
                .forEach(person -> facts.publishEvent(
                        new PartnerAsked(application.reference(), act, application.call(), person.id())));
    }

    /** The call whose rules decide, which for what comes after the cut-off is the later edition's as soon as that has one. */
    private Call deciding(Application application, Instant arrived) {
        return calls.call(
                application.revision() > 0
                        ? application.decidingCall()
                        : applications
                                .deciding(application.call(), consideredFor(application, arrived))
                                .orElse(application.call()));
    }

    /** A revision stays with the edition that the proposal came in for. */
    private int consideredFor(Application application, Instant arrived) {
        return application.revision() > 0
                ? application.edition()
                : considering.edition(calls.call(application.call()), arrived);
    }

    private void tellRefusal(Act act, String ref, Refused refused) {
        var application = writable(act.actor(), ref);
        var rules = refused.reasons().stream()
                .map(r -> r.key().replaceFirst("^refusal\\.", ""))
                .distinct()
                .toList();
        facts.publishEvent(new ApplicationRefused(application.reference(), act, application.call(), rules));
    }
}
