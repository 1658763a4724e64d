package kcity.desk.home;

import java.util.List;
import kcity.desk.shell.TaskLink;
import kcity.desk.shell.TaskLink.Group;
import kcity.progress.CallProgress;
import kcity.progress.Task;
import kcity.progress.TaskQueries;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** What waits for the reader in the calls, in the desk's words, with the page where it is done. */
@Component
class CallTasks {
    private final TaskQueries tasks;

    CallTasks(TaskQueries tasks) {
        this.tasks = tasks;
    }

    List<TaskLink> waitingFor(Actor actor, List<CallProgress> seen) {
        return tasks.waitingFor(actor, seen).stream().map(CallTasks::work).toList();
    }

    private static TaskLink work(Task task) {
        return switch (task.kind()) {
            case SCREEN -> work(task, Group.SCREENING, "desk-screening.work.to-screen", "/applications");
            case READ_ANSWER -> work(task, Group.SCREENING, "desk-screening.work.answered", "/applications");
            case SETTLE_LAPSED -> work(task, Group.SCREENING, "desk-screening.work.lapsed", "/applications");
            case DECIDE_ANEW -> work(task, Group.SCREENING, "desk-screening.work.changed", "/applications");
            case CHOOSE_OF_CITY ->
                work(task, Group.SCREENING, "desk-screening.work.cities", "/applications?several=yes");
            case ANSWER_RETURN ->
                work(task, Group.SCREENING, "desk-screening.work.returns", "/applications?state=WITHDRAWN");
            case SHORT_LIST -> work(task, Group.SCREENING, "desk-screening.work.short-list", "/short-list");
            case BEGIN_CONSULTING -> work(task, Group.CONSULTING, "desk-consulting.work.begin", "/consultings");
            case GO_ON_CONSULTING -> work(task, Group.CONSULTING, "desk-consulting.work.going", "/consultings");
            case OPEN_REVIEW -> work(task, Group.REVIEW, "desk-review.work.open", "/review");
            case ASSIGN -> work(task, Group.REVIEW, "desk-review.work.assign", "/review/assignment");
            case FIND_REVIEWERS -> work(task, Group.REVIEW, "desk-review.work.lacking", "/review/progress");
            case WAIT_FOR_REVIEWS -> work(task, Group.REVIEW, "desk-review.work.missing", "/review/progress");
            case CLOSE_REVIEW -> work(task, Group.REVIEW, "desk-review.work.close", "/review/progress");
            case FREEZE -> work(task, Group.SELECTION, "desk-selection.work.freeze", "/selection/sheet");
            case PROPOSE -> work(task, Group.SELECTION, "desk-selection.work.propose", "/selection/proposal");
            case DECIDE -> work(task, Group.SELECTION, "desk-selection.work.decide", "/selection/decision");
            case LOOK -> work(task, Group.SELECTION, "desk-selection.work.look", "/selection/proposal");
            case KEEP_SEALED -> work(task, Group.SELECTION, "desk-selection.work.sealed", "/selection");
            case REPLACE -> work(task, Group.SELECTION, "desk-selection.work.replace", "/selection");
            case RECORD_CONTRACTOR -> work(task, Group.AWARD, "desk-award.work.tender", "/awards");
            case SIGN -> work(task, Group.AWARD, "desk-award.work.agreement", "/awards");
            case PAY -> work(task, Group.AWARD, "desk-award.work.payment", "/awards");
            case AWAIT_REPORT -> work(task, Group.PILOT, "desk-pilot.work.reports", "/pilots");
        };
    }

    private static TaskLink work(Task task, Group group, String key, String page) {
        return TaskLink.ofCall(group, key, task.count(), task.call(), page).due(task.due());
    }
}
