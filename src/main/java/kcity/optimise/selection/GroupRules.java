package kcity.optimise.selection;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What holds for the projects of a type or of a sub-type; null where there is no such rule. */
public record GroupRules(
        @Nullable Places places,
        @Nullable Band band,
        @Nullable Long envelopeWon) implements Serializable {
    public static final GroupRules NONE = new GroupRules(null, null, null);
}
