package kcity.letters;

import kcity.notification.LetterQueries;
import kcity.shared.Actor;
import kcity.web.Unread;
import org.springframework.stereotype.Component;

/** The number beside the name in the page's head. */
@Component
class UnreadLetters implements Unread {
    private final LetterQueries letters;

    UnreadLetters(LetterQueries letters) {
        this.letters = letters;
    }

    @Override
    public long of(Actor actor) {
        return actor.isSignedIn() ? letters.unread(actor) : 0;
    }
}
