package kcity.notification;

import kcity.shared.Actor;

/** A letter is its addressee's own: nobody else reads it, officers neither. */
public final class LetterRights {
    private LetterRights() {}

    public static boolean maySee(Actor actor, Letter letter) {
        return actor.isSignedIn() && actor.id().equals(letter.person());
    }
}
