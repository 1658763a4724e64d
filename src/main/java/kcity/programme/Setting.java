package kcity.programme;

/** What a call of this kind usually settles and nobody published for this programme: configurable, and empty until then. */
public enum Setting {
    OWN_CONTRIBUTION,
    SME_COST_SHARE,
    LARGE_FIRM_LIMIT,
    AWARDS_PER_FIRM,
    REQUIRED_DOCUMENTS,
    PAGE_LIMITS,
    FILE_FORMATS,
    FORM_LANGUAGE,
    CRITERION_POINTS,
    PASS_MARK,
    REVIEWERS,
    CONFLICT_RULE,
    APPEAL_PERIOD,
    PAYMENT_TRANCHES,
    REPORT_INTERVALS,
    INTELLECTUAL_PROPERTY,
    ASSET_OWNERSHIP
}
