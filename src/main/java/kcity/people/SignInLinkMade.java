package kcity.people;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A one-time link was made for a person; earlier ones open nothing any more. Whoever did not ask for it is told. */
public record SignInLinkMade(Reference subject, Act act, Way way) implements Fact {
    /** How it reaches the person. */
    public enum Way {
        /** To the person's own mailbox, and shown to nobody. */
        MAILED,
        /** To the officer or colleague who brought the person in, as no mail leaves from here; only before the person first came. */
        SHOWN,
        /** At the terminal of the machine's keeper. */
        PRINTED
    }

    @Override
    public List<String> addressees() {
        return way == Way.MAILED && !act.actor().isSignedIn() ? List.of() : List.of(subject.id());
    }
}
