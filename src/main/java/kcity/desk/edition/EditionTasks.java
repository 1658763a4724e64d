package kcity.desk.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kcity.desk.shell.TaskLink;
import kcity.desk.shell.TaskList;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeRights;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** Editions whose calls should be there by now or soon: the rules let proposals in, and nobody prepared the year yet. */
@Component
class EditionTasks implements TaskList {
    private final ProgrammeQueries programme;

    EditionTasks(ProgrammeQueries programme) {
        this.programme = programme;
    }

    @Override
    public List<TaskLink> waitingFor(Actor actor, Instant now) {
        if (!ProgrammeRights.mayPrepareEditions(actor)) {
            return List.of();
        }
        return programme.of(actor).editions().stream()
                .filter(year -> programme.of(actor).edition(year).isEmpty())
                .flatMap(year -> work(actor, year, now).stream())
                .toList();
    }

    private List<TaskLink> work(Actor actor, int year, Instant now) {
        var ahead = programme.of(actor).current(year).calls().stream()
                .map(CallRules::intake)
                .filter(intake -> welcomes(intake.arrivalAt(now)))
                .toList();
        var first = ahead.stream().map(intake -> intake.opens().get().instant()).min(Comparator.naturalOrder());
        return first
                .map(opens -> TaskLink.of(
                                TaskLink.Group.PROGRAMME,
                                "desk-edition.work",
                                ahead.size(),
                                "/desk/editions/" + year,
                                String.valueOf(year))
                        .due(opens))
                .stream()
                .toList();
    }

    private static boolean welcomes(Intake.Arrival arrival) {
        return arrival == Intake.Arrival.EARLY || arrival == Intake.Arrival.IN_TIME;
    }
}
