package kcity.desk.edition;

import java.util.Optional;
import kcity.desk.shell.Tool;
import kcity.programme.ProgrammeRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Card;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The owner's way to the editions from the desk's first page. */
@Component
@Order(1)
class EditionTool implements Tool {
    @Override
    public Optional<Card> of(Frame frame, Actor actor) {
        return ProgrammeRights.mayPrepareEditions(actor)
                ? Optional.of(
                        Card.of(frame.t("desk-edition.title"), "/desk/editions").text(frame.t("desk-edition.tool")))
                : Optional.empty();
    }
}
