package kcity.consulting;

/** What a finding is about. */
public enum FindingKind {
    NEED,
    SITE,
    DATA,
    INSTITUTION,
    LAW,
    FINANCE,
    RISK
}
