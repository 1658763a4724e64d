package kcity.call;

import java.time.Instant;
import java.util.OptionalInt;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeQueries;
import org.springframework.stereotype.Component;

/** Which edition considers what comes in for the first time: never one whose intake is over or whose review has begun. */
@Component
public class Considering {
    private final CallQueries calls;
    private final ProgrammeQueries programme;
    private final Stages stages;

    Considering(CallQueries calls, ProgrammeQueries programme, Stages stages) {
        this.calls = calls;
        this.programme = programme;
        this.stages = stages;
    }

    /** The call's own edition; after the cut-off of a rolling one the first later edition that still takes it. */
    public int edition(Call call, Instant arrived) {
        var rules = calls.rules(call);
        if (!(rules.intake() instanceof Intake.Rolling rolling)
                || rolling.arrivalAt(arrived) != Intake.Arrival.NEXT_EDITION) {
            return call.edition();
        }
        var edition = rolling.laterEdition().known().orElse(call.edition() + 1);
        for (var next = after(edition, call, arrived); next.isPresent(); next = after(edition, call, arrived)) {
            edition = next.getAsInt();
        }
        return edition;
    }

    /** The edition after that one where it takes nothing more; empty where it does, or nobody knows its rules yet. */
    private OptionalInt after(int edition, Call call, Instant arrived) {
        var begun = calls.calls(call.programme(), edition).stream()
                .filter(c -> c.type() == call.type())
                .anyMatch(c -> stages.of(c, arrived).isAtLeast(Reached.IN_REVIEW));
        var rules = rules(edition, call);
        if (rules == null) {
            return begun ? OptionalInt.of(edition + 1) : OptionalInt.empty();
        }
        return switch (rules.intake().arrivalAt(arrived)) {
            case NEXT_EDITION -> OptionalInt.of(later(rules, edition));
            case LATE -> OptionalInt.of(edition + 1);
            case EARLY, IN_TIME -> begun ? OptionalInt.of(later(rules, edition)) : OptionalInt.empty();
        };
    }

    private @org.jspecify.annotations.Nullable CallRules rules(int edition, Call call) {
        var prepared = calls.calls(call.programme(), edition).stream()
                .filter(c -> c.type() == call.type())
                .findFirst();
        if (prepared.isPresent()) {
            return calls.rules(prepared.get());
        }
        var its = programme.of(call.programme());
        return its.editions().contains(edition)
                ? its.current(edition).calls(call.type()).stream().findFirst().orElse(null)
                : null;
    }

    private static int later(CallRules rules, int edition) {
        return rules.intake() instanceof Intake.Rolling rolling
                ? Math.max(edition + 1, rolling.laterEdition().known().orElse(edition + 1))
                : edition + 1;
    }
}
