package kcity.desk.shell;

import java.util.Optional;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Card;

/** A page of the programme as a whole that some people find on the desk's first page. Every bean of this type is asked. */
public interface Tool {
    /** Empty for those who may not use it. */
    Optional<Card> of(Frame frame, Actor actor);
}
