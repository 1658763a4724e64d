package kcity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.call.Considering;
import kcity.call.Reached;
import kcity.programme.Cap;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back from a withdrawal: by the applicant while the call is open and nothing was decided, by an officer whom the applicant asks until the review
 * begins. The application then stands as it was submitted, and whatever was decided on it holds again.
 */
@Component
public class TakeBackWithdrawals {
    private final Applications applications;
    private final Returns returns;
    private final SameCity cities;
    private final ObjectProvider<TurnedDown> rooms;
    private final CallQueries calls;
    private final Considering considering;
    private final AskStages stages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TakeBackWithdrawals(
            Applications applications,
            Returns returns,
            SameCity cities,
            ObjectProvider<TurnedDown> rooms,
            CallQueries calls,
            Considering considering,
            AskStages stages,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.returns = returns;
        this.cities = cities;
        this.rooms = rooms;
        this.calls = calls;
        this.considering = considering;
        this.stages = stages;
        this.facts = facts;
        this.clock = clock;
    }

    /** How a withdrawal of it could be taken back now, whether it is withdrawn already or not. */
    public WayBack way(Application application) {
        return way(application, clock.instant());
    }

    private WayBack way(Application application, Instant at) {
        if (!stages.against(ActKind.TAKE_BACK_WITHDRAWAL, application, at).isEmpty()) {
            return WayBack.NONE;
        }
        if (request(application).filter(ReturnRequest::open).isPresent()) {
            return WayBack.ASKED;
        }
        return isOwn(application, at) ? WayBack.AT_ONCE : WayBack.ASK;
    }

    /** The newest; empty where nobody asked. */
    public Optional<ReturnRequest> request(Application application) {
        return application.state() == Application.State.WITHDRAWN
                ? returns.newest(application.ref())
                : Optional.empty();
    }

    /** What comes in now would still be of its edition, nothing was decided on it, and no other proposal of its city came meanwhile. */
    private boolean isOwn(Application application, Instant at) {
        var call = calls.call(application.call());
        return calls.state(call, at).open()
                && considering.edition(call, at) == application.edition()
                && !stages.of(application, at).isAtLeast(Reached.SCREENED)
                && cities.beside(application).isEmpty();
    }

    /** Takes it back at once where that is the applicant's, else asks the officer; the way that it went. */
    @Transactional
    public WayBack takeBack(Actor actor, String ref, String reason) {
        var act = Act.of(actor, clock);
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRights.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
        stages.moveOn(application);
        applications.lock(ref);
        var wrong = wrong(ref, reason);
        var way = way(application, act.at());
        if (way == WayBack.ASKED) {
            wrong.add(Reason.of("refusal.application.return-asked"));
        }
        Refused.ifAny(wrong);
        stages.ask(ActKind.TAKE_BACK_WITHDRAWAL, application, act.at());
        if (way == WayBack.AT_ONCE) {
            takeBack(act, application, reason.strip());
        } else {
            ask(act, application, reason.strip());
        }
        return way;
    }

    private List<Reason> wrong(String ref, String reason) {
        var wrong = new ArrayList<Reason>();
        if (applications.find(ref).stream().noneMatch(a -> a.state() == Application.State.WITHDRAWN)) {
            wrong.add(Reason.of("refusal.application.not-withdrawn"));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.application.reason-missing"));
        }
        return wrong;
    }

    private void takeBack(Act act, Application application, String reason) {
        var gone = returns.takeBack(application.ref(), reason, act);
        facts.publishEvent(new WithdrawalTakenBack(
                gone.subject(),
                act,
                reason,
                related(application),
                List.of(
                        application.organisation(),
                        calls.call(application.decidingCall()).agency()),
                gone.entry(),
                reason));
    }

    private static List<Reference> related(Application application) {
        return List.of(application.reference(), new Reference("call", application.decidingCall()));
    }

    private void ask(Act act, Application application, String reason) {
        var number = returns.ask(application.ref(), reason, act);
        facts.publishEvent(new ReturnAsked(
                reference(application, number),
                act,
                reason,
                related(application),
                reason,
                calls.call(application.decidingCall()).agency()));
    }

    private static Reference reference(Application application, int number) {
        return new Reference("return", application.ref() + "." + number);
    }

    /** Whether the officer may decide on what the applicant asked. */
    public boolean mayAnswer(Actor actor, Application application) {
        return ActKind.ANSWER_RETURN.isFor(actor, calls.call(application.decidingCall()));
    }

    /** Takes the withdrawal back as the applicant asked, or leaves it; the applicant is told with the reason. */
    @Transactional
    public void answer(Actor actor, String ref, boolean granted, String reason) {
        var act = Act.of(actor, clock);
        var application = applications.find(ref).orElseThrow(() -> new NotFound("application " + ref));
        NotAllowed.unless(mayAnswer(actor, application), actor, "decide on the return of " + ref);
        stages.moveOn(application);
        applications.lock(ref);
        var asked = request(application)
                .filter(ReturnRequest::open)
                .orElseThrow(() -> new NotFound("request to take back the withdrawal of " + ref));
        var wrong = wrong(ref, reason);
        if (granted && goneOn(application, act.at())) {
            wrong.add(Reason.at(ApplicationMatter.RETURN, "refusal.application.return-city"));
        }
        Refused.ifAny(wrong);
        stages.ask(ActKind.ANSWER_RETURN, application, act.at());
        returns.answer(ref, asked.number(), new ReturnRequest.Answer(granted, reason.strip(), act.at(), act.by()));
        facts.publishEvent(new ReturnAnswered(
                reference(application, asked.number()),
                act,
                reason.strip(),
                related(application),
                granted,
                reason.strip(),
                application.organisation()));
        if (granted) {
            takeBack(act, application, reason.strip());
        }
    }

    /** It was found eligible, and so were meanwhile as many others of its city as the rules let go on. */
    private boolean goneOn(Application application, Instant at) {
        var others = cities.beside(application).stream().map(Application::ref).toList();
        var goOn = others.stream().filter(ref -> stands(ref, at)).count();
        return stands(application.ref(), at)
                && !calls.rules(calls.call(application.decidingCall()))
                        .proposalsPerCity()
                        .known()
                        .orElse(Cap.NONE)
                        .admits((int) goOn + 1);
    }

    /** Decided on and not turned down. */
    private boolean stands(String ref, Instant at) {
        return stages.ofItself(ref, at).isAtLeast(Reached.SCREENED)
                && !rooms.stream()
                        .flatMap(room -> room.among(Set.of(ref)).stream())
                        .collect(Collectors.toSet())
                        .contains(ref);
    }
}
