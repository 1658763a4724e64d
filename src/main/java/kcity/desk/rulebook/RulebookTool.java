package kcity.desk.rulebook;

import java.util.Optional;
import kcity.desk.shell.Tool;
import kcity.programme.ProgrammeRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Card;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The owner's way to the rules from the desk's first page. */
@Component
@Order(2)
class RulebookTool implements Tool {
    @Override
    public Optional<Card> of(Frame frame, Actor actor) {
        return ProgrammeRights.mayAdoptRulebooks(actor)
                ? Optional.of(Card.of(frame.t("desk-rulebook.title"), "/desk/rulebooks")
                        .text(frame.t("desk-rulebook.tool")))
                : Optional.empty();
    }
}
