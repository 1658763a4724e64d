package kcity.call;

import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Who may do an act. */
public enum By {
    APPLICANT,
    /** A body that the application names; its own room knows which. */
    PARTNER,
    /** The agency that runs the type, in the edition that decides. */
    OPERATOR,
    /** The operator, and of a demonstration its Korean lead. */
    OPERATOR_OR_LEAD,
    EXPERT,
    CHAIR,
    OWNER,
    CLOCK;

    boolean is(Actor actor, Call call, String applicant) {
        return switch (this) {
            case APPLICANT -> actor.isMemberOf(applicant);
            case PARTNER -> actor.is(Role.MEMBER);
            case OPERATOR -> actor.isOfficerOf(call.agency());
            case OPERATOR_OR_LEAD ->
                actor.isOfficerOf(call.agency())
                        || (call.type() == ProgrammeType.DEMONSTRATION && actor.isMemberOf(applicant));
            case EXPERT -> actor.is(Role.EXPERT);
            case CHAIR -> actor.is(Role.COMMITTEE_CHAIR) && call.programme().isOf(actor);
            case OWNER -> call.programme().isOwnedBy(actor);
            case CLOCK -> actor.equals(Actor.SYSTEM);
        };
    }
}
