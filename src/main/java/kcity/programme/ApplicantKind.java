package kcity.programme;

/** Kinds of bodies that the rules tell apart. */
public enum ApplicantKind {
    CENTRAL_GOVERNMENT,
    LOCAL_GOVERNMENT,
    PUBLIC_INSTITUTION,
    INTERNATIONAL_ORGANISATION,
    UNIVERSITY,
    KOREAN_COMPANY,
    FOREIGN_COMPANY
}
