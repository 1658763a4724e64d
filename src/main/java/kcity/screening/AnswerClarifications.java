package kcity.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant answers what the operator asked. */
@Component
public class AnswerClarifications {
    private final Screenings screenings;
    private final Clarifications clarifications;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final Supplements supplements;

    AnswerClarifications(
            Screenings screenings,
            Clarifications clarifications,
            ApplicationQueries applications,
            CallQueries calls,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock,
            JdbcClient sql) {
        this.screenings = screenings;
        this.clarifications = clarifications;
        this.applications = applications;
        this.calls = calls;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
        this.supplements = new Supplements(sql);
    }

    /** Answers the newest question, once, in time. Throws {@link Refused} with every reason. */
    @Transactional
    public void answer(Actor actor, String ref, String words) {
        var act = Act.of(actor, clock);
        var application = applications.application(actor, ref);
        if (!ScreeningRights.mayAnswer(actor, application)) {
            throw new NotFound("questions on " + ref);
        }
        screenings.lock(ref);
        var asked = clarifications.of(ref);
        if (asked.isEmpty()) {
            throw new Refused("refusal.screening.nothing-asked");
        }
        var question = asked.getLast();
        var wrong = new ArrayList<Reason>();
        if (!application.submitted()) {
            wrong.add(Reason.of("refusal.screening.not-standing"));
        }
        if (question.answered()) {
            wrong.add(Reason.of("refusal.screening.answered-already"));
        } else if (question.withdrawn()) {
            wrong.add(Reason.of("refusal.screening.question-withdrawn"));
        } else if (!question.open(act.at())) {
            wrong.add(Reason.of("refusal.screening.too-late", question.dueOn().toString()));
        }
        Texts.check(wrong, ScreeningMatter.ANSWER, words, "refusal.screening.answer-missing");
        Refused.ifAny(wrong);
        stages.ask(ActKind.ANSWER_CLARIFICATION, application, act.at());
        clarifications.add(ref, question.number(), new Clarification.Answer(words.strip(), act.at(), act.by()));
        facts.publishEvent(new ClarificationAnswered(
                new Reference("clarification", ref + "." + question.number()),
                act,
                List.of(application.reference()),
                Digest.of(words.strip()),
                calls.call(application.decidingCall()).agency()));
    }

    /** Adds to the newest answer, in the time that the question gave; the answer stays as it was sent. Throws {@link Refused} with every reason. */
    @Transactional
    public void supplement(Actor actor, String ref, String words) {
        var act = Act.of(actor, clock);
        var application = applications.application(actor, ref);
        if (!ScreeningRights.mayAnswer(actor, application)) {
            throw new NotFound("questions on " + ref);
        }
        stages.keepStill(application);
        screenings.lock(ref);
        var asked = clarifications.of(ref);
        if (asked.isEmpty() || !asked.getLast().answered()) {
            throw new Refused("refusal.screening.nothing-answered");
        }
        var question = asked.getLast();
        var wrong = new ArrayList<Reason>();
        if (!application.submitted()) {
            wrong.add(Reason.of("refusal.screening.not-standing"));
        }
        if (!question.canBeSupplemented(act.at())) {
            wrong.add(
                    act.at().isBefore(question.end())
                            ? Reason.of("refusal.screening.supplemented-enough")
                            : Reason.of(
                                    "refusal.screening.too-late",
                                    question.dueOn().toString()));
        }
        Texts.check(wrong, ScreeningMatter.SUPPLEMENT, words, "refusal.screening.supplement-missing");
        Refused.ifAny(wrong);
        stages.ask(ActKind.SUPPLEMENT_ANSWER, application, act.at());
        var position =
                supplements.add(ref, question.number(), new Clarification.Answer(words.strip(), act.at(), act.by()));
        facts.publishEvent(new ClarificationSupplemented(
                new Reference("clarification-supplement", ref + "." + question.number() + "." + position),
                act,
                List.of(application.reference()),
                Digest.of(words.strip()),
                calls.call(application.decidingCall()).agency()));
    }
}
