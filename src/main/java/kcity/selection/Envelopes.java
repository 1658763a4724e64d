package kcity.selection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.programme.Amount;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeQueries;
import kcity.programme.SubTypeRules;
import kcity.shared.Won;
import org.springframework.stereotype.Component;

/** Works out what a call may spend: its own envelope, and what the edition's has left after the other calls. */
@Component
class Envelopes {
    private final CallQueries calls;
    private final ProgrammeQueries programme;
    private final Decisions decisions;

    Envelopes(CallQueries calls, ProgrammeQueries programme, Decisions decisions) {
        this.calls = calls;
        this.programme = programme;
        this.decisions = decisions;
    }

    /** As the committee sees it, which knows what is sealed. */
    Envelope of(Call call) {
        return of(call, other -> true);
    }

    /** As the operator of one type may see it: what another type was granted counts once it is announced, until then as if nobody had decided. */
    Envelope withoutSealed(Call call, Instant now) {
        return of(call, other -> decisions.newest(other.ref()).stream().anyMatch(decision -> decision.announced(now)));
    }

    private Envelope of(Call call, Predicate<Call> known) {
        var elsewhere = Won.ZERO;
        var kept = Won.ZERO;
        for (var other : calls.calls(call.programme(), call.edition())) {
            if (!other.ref().equals(call.ref())) {
                var granted = known.test(other) ? decisions.granted(other.ref()) : Optional.<Won>empty();
                elsewhere = elsewhere.plus(granted.orElse(Won.ZERO));
                kept = kept.plus(granted.isPresent() ? Won.ZERO : least(calls.rules(other)));
            }
        }
        var taken = elsewhere.plus(kept);
        var edition = programme
                .of(call.programme())
                .rulebook(call.edition(), call.version())
                .envelope()
                .known()
                .map(Amount::won)
                .map(whole -> whole.compareTo(taken) < 0 ? Won.ZERO : whole.minus(taken));
        var own = calls.rules(call).envelope().known().map(Amount::won);
        return new Envelope(smaller(own, edition), elsewhere, kept);
    }

    private static @org.jspecify.annotations.Nullable Won smaller(Optional<Won> one, Optional<Won> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream())
                .min(Won::compareTo)
                .orElse(null);
    }

    /** Least places times the lower end of the band, over the sub-types. */
    private static Won least(CallRules rules) {
        return rules.subTypes().stream().map(Envelopes::least).reduce(Won.ZERO, Won::plus);
    }

    private static Won least(SubTypeRules rules) {
        var places = rules.places().value();
        var band = rules.band().value();
        if (places == null || places.about() || places.least() == null || band == null || band.least() == null) {
            return Won.ZERO;
        }
        return new Won(Math.multiplyExact(places.least(), band.least().amount()));
    }
}
