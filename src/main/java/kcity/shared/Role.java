package kcity.shared;

/** What a person does in the programme. Which agency an officer serves is the person's organisation. */
public enum Role {
    /** Works for an agency of the programme: the owner (MOLIT) or an operator (KIND, KAIA). */
    OFFICER,
    /** Reviews applications by invitation. */
    EXPERT,
    /** Sits on the selection committee. */
    COMMITTEE_MEMBER,
    /** Chairs the selection committee and signs its decision. */
    COMMITTEE_CHAIR,
    /** Acts for an organisation that applies, takes part or is a partner. */
    MEMBER
}
