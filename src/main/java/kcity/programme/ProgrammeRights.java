package kcity.programme;

import kcity.charter.Programmes;
import kcity.shared.Actor;

/** Who may do what with editions and rulebooks. */
public final class ProgrammeRights {
    private ProgrammeRights() {}

    /** The rules of a programme are its owner's. */
    public static boolean mayAdoptRulebooks(Actor actor) {
        return Programmes.of(actor).isOwnedBy(actor) || actor.equals(Actor.SYSTEM);
    }

    public static boolean mayPrepareEditions(Actor actor) {
        return Programmes.of(actor).isOwnedBy(actor);
    }
}
