package kcity.consulting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.AskStages;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import org.springframework.stereotype.Component;

/** What every act of consulting begins with: may the actor, is there one, has it ended. */
@Component
class ConsultingAccess {
    private static final int LONGEST = 20_000;
    private final Consultings consultings;
    private final AskStages stages;
    private final ApplicationQueries applications;
    private final CallQueries calls;

    ConsultingAccess(Consultings consultings, AskStages stages, ApplicationQueries applications, CallQueries calls) {
        this.consultings = consultings;
        this.stages = stages;
        this.applications = applications;
        this.calls = calls;
    }

    Application application(Actor actor, String ref) {
        var application = allowed(actor, ref);
        stages.keepStill(application);
        consultings.lock(ref);
        return application;
    }

    /** For taking it into consulting: what is submitted anew at that moment comes before or after. */
    Application toBegin(Actor actor, String ref) {
        stages.moveOn(allowed(actor, ref));
        consultings.lock(ref);
        return applications.application(actor, ref);
    }

    private Application allowed(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.decidingCall());
        if (!ConsultingRights.maySee(actor, call)) {
            throw new NotFound("consulting of " + ref);
        }
        NotAllowed.unless(ConsultingRights.mayConsult(actor, call), actor, "consult on " + ref);
        return application;
    }

    Consulting begun(String ref) {
        return consultings.find(ref).orElseThrow(() -> new Refused("refusal.consulting.not-begun"));
    }

    /** Why the conclusion can no longer be changed; empty where it can. */
    List<Reason> settled(Application application, Instant at) {
        return stages.against(ActKind.CHANGE_CONCLUSION, application, at);
    }

    /** Throws {@link Refused} with all that is wrong in particular or, where nothing is, for the stage that it is in. */
    void ask(ActKind kind, Application application, List<Reason> wrong, Act act) {
        Refused.ifAny(wrong);
        stages.ask(kind, application, act.at());
    }

    static void open(List<Reason> wrong, Application application, Optional<Conclusion> conclusion) {
        standing(wrong, application);
        conclusion.ifPresent(c -> wrong.add(Reason.of("refusal.consulting.concluded")));
    }

    static void standing(List<Reason> wrong, Application application) {
        if (!application.submitted()) {
            wrong.add(Reason.of("refusal.consulting.not-standing"));
        }
    }

    static void text(List<Reason> wrong, Matter about, String words, String missing) {
        if (Seen.isBlank(words)) {
            wrong.add(Reason.at(about, missing));
        } else if (words.strip().length() > LONGEST) {
            wrong.add(Reason.at(about, "refusal.consulting.too-long", LONGEST));
        }
    }
}
