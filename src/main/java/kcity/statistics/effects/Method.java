package kcity.statistics.effects;

/** A way of estimating, with its own keys read; pure. */
interface Method {
    Answer estimate(Rows rows, Settings settings);

    /** Whether the method has an outcome column of its own, so that the design must name it. */
    default boolean hasOutcome() {
        return true;
    }
}
