package kcity.programme;

/** A kind of body that may apply, and how. */
public record Applicant(ApplicantKind kind, Manner manner) {
    public enum Manner {
        ALONE,
        /** Only jointly with a foreign central or local government. */
        WITH_GOVERNMENT
    }
}
