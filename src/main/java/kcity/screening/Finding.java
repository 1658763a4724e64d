package kcity.screening;

import java.util.List;

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
}
