package kcity.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.Digest;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer of the operator does with an application that came in: asks what is unclear, and decides. */
@Component
public class ScreenApplications {
    /** Days after which an open question would hold up the whole call. */
    private static final int LONGEST_WAIT = 180;

    private final Screenings screenings;
    private final Clarifications clarifications;
    private final Examine examine;
    private final OneOfACity cities;
    private final AskStages stages;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ScreenApplications(
            Screenings screenings,
            Clarifications clarifications,
            Examine examine,
            OneOfACity cities,
            AskStages stages,
            ApplicationQueries applications,
            CallQueries calls,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.screenings = screenings;
        this.clarifications = clarifications;
        this.examine = examine;
        this.cities = cities;
        this.stages = stages;
        this.applications = applications;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Finds it eligible or not. Eligible needs every rule met, and no other of its city going on already. Throws {@link Refused} with every reason, also where a decision stands already,
     * {@link NotFound} where the actor may not know of it.
     */
    @Transactional
    public void decide(Actor actor, String ref, boolean eligible, String reason) {
        decide(actor, ref, applications.application(actor, ref).revision(), eligible, reason);
    }

    /** @param read the revision that the officer read; refused where the applicant has submitted another since */
    @Transactional
    public void decide(Actor actor, String ref, int read, boolean eligible, String reason) {
        var act = Act.of(actor, clock);
        var application = begin(actor, ref);
        var known = screenings.of(ref, application.revision());
        var wrong = standing(application, known, act.at());
        if (read != application.revision()) {
            wrong.add(Reason.of("refusal.screening.submitted-meanwhile"));
        }
        known.decision().ifPresent(d -> wrong.add(Reason.of("refusal.screening.decided-already")));
        decide(ActKind.SCREEN, act, application, known, wrong, eligible, reason);
    }

    /** Puts another decision in the place of the one with that number, which is kept. Refused once a later stage has built on it. */
    @Transactional
    public void change(Actor actor, String ref, int number, boolean eligible, String reason) {
        var act = Act.of(actor, clock);
        var application = begin(actor, ref);
        var known = screenings.of(ref, application.revision());
        var wrong = standing(application, known, act.at());
        var newest = known.decision().filter(d -> d.number() == number);
        if (newest.isEmpty()) {
            wrong.add(Reason.of("refusal.screening.changed-meanwhile"));
        } else if (newest.get().eligible() == eligible) {
            wrong.add(Reason.at(ScreeningMatter.DECISION, "refusal.screening.same-decision"));
        }
        if (known.shortListed()) {
            wrong.add(Reason.at(ScreeningMatter.DECISION, "refusal.screening.short-listed-already"));
        }
        decide(ActKind.CHANGE_SCREENING, act, application, known, wrong, eligible, reason);
    }

    private void decide(
            ActKind kind,
            Act act,
            Application application,
            ScreeningCase known,
            List<Reason> wrong,
            boolean eligible,
            String reason) {
        var ref = application.ref();
        var findings = examine.findings(application, act.at());
        Texts.check(wrong, Matter.REASON, reason, "refusal.screening.reason-missing");
        if (eligible) {
            findings.stream()
                    .filter(f -> !f.met() && !f.forOfficer())
                    .forEach(f -> wrong.add(new Reason(f.key(), f.arguments(), ScreeningMatter.DECISION)));
            cities.against(act.actor(), application, calls.rules(calls.call(application.decidingCall())))
                    .ifPresent(wrong::add);
        }
        Refused.ifAny(wrong);
        stages.ask(kind, application, act.at());
        var examination = examine.keep(act, application, known.examinations().size() + 1, findings);
        var decision = new Decision(
                known.decisions().size() + 1,
                eligible,
                examination.number(),
                application.revision(),
                reason.strip(),
                act.at(),
                act.by());
        screenings.add(ref, decision);
        facts.publishEvent(new ScreeningDecided(
                new Reference("screening", ref + "." + decision.number()),
                act,
                decision.reason(),
                List.of(application.reference()),
                eligible,
                decision.examination(),
                Digest.of(decision.reason()),
                application.organisation()));
    }

    /** Asks the applicant something, to be answered by the end of that day in Korea. One question at a time. */
    @Transactional
    public void askClarification(Actor actor, String ref, String question, @Nullable LocalDate due) {
        askClarification(actor, ref, applications.application(actor, ref).revision(), question, due);
    }

    /** @param read the revision that the officer read; refused where the applicant has submitted another since */
    @Transactional
    public void askClarification(Actor actor, String ref, int read, String question, @Nullable LocalDate due) {
        var act = Act.of(actor, clock);
        var application = begin(actor, ref);
        var known = screenings.of(ref, application.revision());
        var programme = Programmes.of(ref);
        var today = programme.day(act.at());
        var wrong = standing(application, known, act.at());
        if (read != application.revision()) {
            wrong.add(Reason.of("refusal.screening.submitted-meanwhile-asking"));
        }
        Texts.check(wrong, ScreeningMatter.QUESTION, question, "refusal.screening.question-missing");
        if (due == null) {
            wrong.add(Reason.at(ScreeningMatter.ANSWER_DUE, "refusal.screening.due-missing"));
        } else if (!due.isAfter(today)) {
            wrong.add(Reason.at(ScreeningMatter.ANSWER_DUE, "refusal.screening.due-past"));
        } else {
            new DayRange(today, today.plusDays(LONGEST_WAIT))
                    .wrong(ScreeningMatter.ANSWER_DUE, due)
                    .ifPresent(wrong::add);
        }
        if (known.decision().isPresent()) {
            wrong.add(Reason.of("refusal.screening.decided"));
        }
        Refused.ifAny(wrong);
        stages.ask(ActKind.ASK_CLARIFICATION, application, act.at());
        var asked = new Clarification(
                known.clarifications().size() + 1,
                question.strip(),
                java.util.Objects.requireNonNull(due),
                programme.endOf(due),
                act.at(),
                act.by(),
                null,
                List.of(),
                null);
        clarifications.add(ref, asked);
        facts.publishEvent(new ClarificationAsked(
                new Reference("clarification", ref + "." + asked.number()),
                act,
                List.of(application.reference()),
                asked.dueOn(),
                Digest.of(asked.question()),
                application.organisation()));
    }

    /** Takes back the newest question, which nobody has answered; from then on it waits for nobody and blocks nothing. */
    @Transactional
    public void withdrawClarification(Actor actor, String ref, int number, String reason) {
        var act = Act.of(actor, clock);
        var application = begin(actor, ref);
        var known = screenings.of(ref, application.revision());
        var question = known.clarifications().stream()
                .filter(c -> c.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("question " + number + " on " + ref));
        var wrong = new ArrayList<Reason>();
        if (question.answered()) {
            wrong.add(Reason.of("refusal.screening.answered-stays"));
        }
        if (question.withdrawn()) {
            wrong.add(Reason.of("refusal.screening.withdrawn-already"));
        }
        Texts.check(wrong, Matter.REASON, reason, "refusal.screening.withdrawal-reason-missing");
        Refused.ifAny(wrong);
        stages.ask(ActKind.WITHDRAW_CLARIFICATION, application, act.at());
        clarifications.withdraw(ref, number, new Clarification.Withdrawal(reason.strip(), act.at(), act.by()));
        facts.publishEvent(new ClarificationWithdrawn(
                new Reference("clarification", ref + "." + number),
                act,
                reason.strip(),
                List.of(application.reference()),
                Digest.of(reason.strip()),
                application.organisation()));
    }

    private Application begin(Actor actor, String ref) {
        var known = applications.application(actor, ref);
        var call = calls.call(known.decidingCall());
        if (!ScreeningRights.maySee(actor, call)) {
            throw new NotFound("screening of " + ref);
        }
        NotAllowed.unless(ScreeningRights.mayScreen(actor, call), actor, "screen " + ref);
        stages.keepStill(known);
        screenings.lock(ref);
        return applications.application(actor, ref);
    }

    /** What stands against any act of screening. */
    private List<Reason> standing(Application application, ScreeningCase known, Instant at) {
        var wrong = new ArrayList<Reason>();
        if (!application.submitted()) {
            wrong.add(Reason.of("refusal.screening.not-standing"));
        }
        known.open(at)
                .ifPresent(q -> wrong.add(
                        Reason.of("refusal.screening.question-open", q.dueOn().toString())));
        return wrong;
    }
}
