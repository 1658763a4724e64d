package kcity.desk.people;

import java.util.Optional;
import kcity.desk.shell.Tool;
import kcity.people.PeopleRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Card;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An officer's way to people from the desk's first page. */
@Component
@Order(3)
class PeopleTool implements Tool {
    @Override
    public Optional<Card> of(Frame frame, Actor actor) {
        return PeopleRights.maySeeAccounts(actor)
                ? Optional.of(Card.of(frame.t("desk-people.title"), Part.OFFICERS.address())
                        .text(frame.t("desk-people.tool")))
                : Optional.empty();
    }
}
