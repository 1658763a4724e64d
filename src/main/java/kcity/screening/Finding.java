package kcity.screening;

import java.util.List;
import kcity.call.Eligibility;

/**
 * What the machine says of one rule, or of one answer of the form.
 *
 * @param rule its key; {@code form} for the form as a whole, {@code form.<field>} for one answer
 * @param key message key of the words that say it: what holds where it is met, what is wrong where it is not
 * @param sources keys of the sources that the rule rests on
 */
public record Finding(String rule, boolean met, String key, List<Object> arguments, List<String> sources) {
    public Finding {
        arguments = List.copyOf(arguments);
        sources = List.copyOf(sources);
    }

    /** Not met, and an officer decides what follows. */
    public boolean forOfficer() {
        return Eligibility.isForOfficer(rule, met);
    }

    /** The rule is the platform's own assumption. */
    public boolean assumed() {
        return !rule.startsWith("form") && Eligibility.isAssumed(rule, sources);
    }
}
