package kcity.optimise.assignment;

/** The affinities have more digits than this question can be answered with exactly; the message says how to go on. */
public final class TooFine extends RuntimeException {
    TooFine(String message) {
        super(message);
    }
}
