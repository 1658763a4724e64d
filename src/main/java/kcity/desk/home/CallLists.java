package kcity.desk.home;

import java.util.List;
import kcity.call.Call;
import kcity.call.CallRights;
import kcity.desk.call.CallWords;
import kcity.desk.call.SelectionTag;
import kcity.desk.shell.DeskNavigation;
import kcity.progress.CallProgress;
import kcity.progress.CallStage;
import kcity.selection.Decision;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** The calls that a person works with, newest first, and what the committee decided on them. */
@Component
class CallLists {
    private final SelectionQueries selection;
    private final CallWords words;

    CallLists(SelectionQueries selection, CallWords words) {
        this.selection = selection;
        this.words = words;
    }

    /** For officers: each leads to its hub. */
    List<HomePage.CallRow> inCharge(Frame frame, Actor actor, List<CallProgress> seen) {
        return seen.stream()
                .filter(one -> CallRights.maySee(actor, one.call()))
                .map(one -> row(frame, one, "", frame.number(one.considered())))
                .toList();
    }

    /** For the committee: what is not decided yet; each leads to its selection. */
    List<HomePage.CallRow> toDecide(Frame frame, Actor actor, List<CallProgress> seen) {
        return seen.stream()
                .filter(one -> isOfCommittee(actor, one) && !one.stage().isAtLeast(CallStage.SEALED))
                .map(one -> row(frame, one, "/selection", ""))
                .toList();
    }

    /** For the committee: its decisions, newest call first. */
    List<HomePage.DecisionRow> decided(Frame frame, Actor actor, List<CallProgress> seen) {
        return seen.stream()
                .filter(one -> isOfCommittee(actor, one) && one.stage().isAtLeast(CallStage.SEALED))
                .flatMap(one -> selection
                        .decision(actor, one.call().ref())
                        .map(decision -> row(frame.of(one.call().ref()), actor, one, decision))
                        .stream())
                .toList();
    }

    private static boolean isOfCommittee(Actor actor, CallProgress one) {
        return !CallRights.maySee(actor, one.call());
    }

    private HomePage.DecisionRow row(Frame frame, Actor actor, CallProgress one, Decision decision) {
        return new HomePage.DecisionRow(
                DeskNavigation.name(frame, one.call()),
                address(one.call()) + "/selection",
                frame.date(decision.decidedAt()),
                frame.number(selection.results(actor, one.call().ref()).size()),
                frame.won(decision.total()),
                frame.time(decision.announceAt()),
                SelectionTag.of(frame, one.stage()));
    }

    private HomePage.CallRow row(Frame frame, CallProgress one, String page, String received) {
        var call = one.call();
        return new HomePage.CallRow(
                DeskNavigation.name(frame, call),
                address(call) + page,
                call.agency(),
                words.state(frame, call),
                words.next(frame, call),
                received,
                SelectionTag.of(frame, one.stage()));
    }

    private static String address(Call call) {
        return "/desk/calls/" + call.ref();
    }
}
