package kcity.apply;

import java.util.List;
import kcity.shared.Role;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;

/**
 * What an organisation has, and what it can begin.
 *
 * @param proven the reader has shown to read what is sent to the own address; before that nothing is asked of it
 * @param asked applications that name the reader as the partner body's contact
 */
public record HomePage(Frame frame, boolean proven, List<Card> mine, List<Card> asked, List<Open> open)
        implements Page {
    /** Whether the reader acts for an organisation that applies. */
    public boolean applies() {
        return frame.actor().is(Role.MEMBER);
    }

    /** A call that can be applied to. */
    public record Open(String ref, String name, String until) {}
}
