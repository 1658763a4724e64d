package kcity.statistics.effects.methods;

import java.util.Optional;
import kcity.statistics.effects.design.PanelAxis;
import kcity.statistics.effects.design.Registration;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;

/** A way of estimating, with its own keys read; pure. */
public interface Method {
    Answer estimate(Rows rows, Settings settings);

    /** The effect that a claim is held against, in the words of its line. */
    default String estimand() {
        return "the first estimate";
    }

    /** In how many ways chance could have done, for designs that ask that; units and treated are those that will take part. */
    default Optional<Registration.Reach> reach(Rows units) {
        return Optional.empty();
    }

    /** The units of a panel. */
    default Optional<PanelAxis> units() {
        return Optional.empty();
    }

    /** Whether the method has an outcome column of its own, so that the design must name it. */
    default boolean hasOutcome() {
        return true;
    }
}
