package kcity.desk.home;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kcity.desk.job.JobNotes;
import kcity.desk.shell.TaskLink;
import kcity.desk.shell.TaskList;
import kcity.desk.shell.Tool;
import kcity.progress.CallProgressQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import kcity.web.Frame;
import kcity.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk}. */
@Controller
class HomeController {
    private static final Comparator<TaskLink> PRESSING =
            Comparator.comparing(TaskLink::due, Comparator.nullsLast(Comparator.naturalOrder()));
    private final CallTasks tasks;
    private final ObjectProvider<TaskList> lists;
    private final ObjectProvider<Tool> tools;
    private final CallLists calls;
    private final CallProgressQueries progress;
    private final JobNotes jobs;

    HomeController(
            CallTasks tasks,
            ObjectProvider<TaskList> lists,
            ObjectProvider<Tool> tools,
            CallLists calls,
            CallProgressQueries progress,
            JobNotes jobs) {
        this.progress = progress;
        this.jobs = jobs;
        this.tasks = tasks;
        this.lists = lists;
        this.tools = tools;
        this.calls = calls;
    }

    @GetMapping("/desk")
    Page home(Frame frame, Actor actor) {
        NotAllowed.unless(worksHere(actor), actor, "enter the desk");
        var seen = progress.seenBy(actor);
        var work = Stream.concat(
                        tasks.waitingFor(actor, seen).stream(),
                        lists.stream().flatMap(list -> list.waitingFor(actor, frame.now()).stream()))
                .filter(w -> w.count() > 0)
                .sorted(PRESSING)
                .toList();
        return new HomePage(
                frame,
                Arrays.stream(TaskLink.Group.values())
                        .map(group -> new HomePage.Stage(group, of(group, work)))
                        .filter(stage -> !stage.work().isEmpty())
                        .toList(),
                jobs.mine(frame, actor),
                calls.inCharge(frame, actor, seen),
                calls.toDecide(frame, actor, seen),
                calls.decided(frame, actor, seen),
                tools.orderedStream()
                        .flatMap(tool -> tool.of(frame, actor).stream())
                        .toList());
    }

    private static boolean worksHere(Actor actor) {
        return actor.isOfficer() || actor.is(Role.COMMITTEE_MEMBER) || actor.is(Role.COMMITTEE_CHAIR);
    }

    private static List<TaskLink> of(TaskLink.Group group, List<TaskLink> work) {
        return work.stream().filter(w -> w.group() == group).toList();
    }
}
