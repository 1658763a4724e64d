package kcity.desk.rulebook;

import java.time.Instant;
import java.util.List;
import kcity.desk.home.Work;
import kcity.desk.home.WorkList;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeRules;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** The owner's way to the rules from the desk's first page. */
@Component
class RulebookWork implements WorkList {
    private final ProgrammeQueries programme;

    RulebookWork(ProgrammeQueries programme) {
        this.programme = programme;
    }

    @Override
    public List<Work> waitingFor(Actor actor, Instant now) {
        if (!ProgrammeRules.mayAdoptRulebooks(actor)) {
            return List.of();
        }
        return List.of(Work.of(
                Work.Group.PROGRAMME, "desk-rulebook.work", programme.editions().size(), "/desk/rulebooks"));
    }
}
