package kcity.statistics.calibration;

/** How variances are estimated: by restricted (the usual choice) or by full maximum likelihood. */
public enum Method {
    REML,
    ML
}
