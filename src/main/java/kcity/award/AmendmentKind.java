package kcity.award;

/** Which changes of an agreement the agency must agree to, and which it is only told of. */
public enum AmendmentKind {
    APPROVAL,
    NOTICE
}
