package kcity.replay;

import java.util.Map;
import java.util.Objects;
import kcity.programme.CallRules;
import kcity.programme.Rulebook;
import kcity.programme.SubTypeRules;

/**
 * What a call's committee may spend when the edition's other calls keep what they have, or else the least they need.
 *
 * @param most won; {@link Long#MAX_VALUE} where no envelope is known
 */
record Budget(long most) {
    /** @param decided what other committees have spent already, by call */
    static Budget of(Rulebook rulebook, CallRules own, Map<String, Long> decided) {
        return new Budget(rulebook.envelope()
                .known()
                .map(envelope -> envelope.won().amount() - ofOthers(rulebook, own, decided))
                .orElse(Long.MAX_VALUE));
    }

    private static long ofOthers(Rulebook rulebook, CallRules own, Map<String, Long> decided) {
        return rulebook.calls().stream()
                .filter(call -> !call.id().equals(own.id()))
                .mapToLong(call -> decided.getOrDefault(call.id(), new Target(call).all() * least(call)))
                .sum();
    }

    private static long least(CallRules call) {
        return call.subTypes().stream().mapToLong(Budget::least).min().orElse(0);
    }

    private static long least(SubTypeRules subType) {
        return subType.band()
                .known()
                .map(band -> band.least())
                .filter(Objects::nonNull)
                .map(won -> won.amount())
                .orElse(0L);
    }
}
