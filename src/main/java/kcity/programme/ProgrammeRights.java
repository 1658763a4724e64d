package kcity.programme;

import kcity.shared.Actor;

/** Who may do what with editions and rulebooks. */
public final class ProgrammeRights {
    static final String OWNER = "MOLIT";

    private ProgrammeRights() {}

    /** The rules are the owner's. */
    public static boolean mayAdoptRulebooks(Actor actor) {
        return actor.isOfficerOf(OWNER) || actor.equals(Actor.SYSTEM);
    }

    public static boolean mayPrepareEditions(Actor actor) {
        return actor.isOfficerOf(OWNER);
    }
}
