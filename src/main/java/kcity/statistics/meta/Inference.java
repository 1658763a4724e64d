package kcity.statistics.meta;

/** Errors from the given variances and the normal distribution, or after Knapp and Hartung (2003) from the observed spread and t. */
public enum Inference {
    NORMAL,
    KNAPP_HARTUNG
}
