package kcity.desk.home;

import java.util.List;
import java.util.Optional;
import kcity.application.ReceivedApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.desk.application.Ways;
import kcity.desk.call.CallWords;
import kcity.desk.selection.SelectionStates;
import kcity.selection.Decision;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** The calls that a person works with, newest first, and what the committee decided on them. */
@Component
class CallLists {
    private final CallQueries calls;
    private final ReceivedApplications received;
    private final SelectionQueries selection;
    private final SelectionStates states;
    private final CallWords words;

    CallLists(
            CallQueries calls,
            ReceivedApplications received,
            SelectionQueries selection,
            SelectionStates states,
            CallWords words) {
        this.calls = calls;
        this.received = received;
        this.selection = selection;
        this.states = states;
        this.words = words;
    }

    /** For officers: each leads to its hub. */
    List<HomePage.CallRow> inCharge(Frame frame, Actor actor) {
        return calls.calls().stream()
                .filter(call -> CallRights.maySee(actor, call))
                .map(call -> row(frame, actor, call, address(call), received(frame, actor, call)))
                .toList();
    }

    private String received(Frame frame, Actor actor, Call call) {
        return frame.number(received.counts(actor, call.ref()).considered());
    }

    /** For the committee: what is not decided yet; each leads to its selection. */
    List<HomePage.CallRow> toDecide(Frame frame, Actor actor) {
        return ofCommittee(actor).stream()
                .filter(call -> selection.decision(actor, call.ref()).isEmpty())
                .map(call -> row(frame, actor, call, address(call) + "/selection", ""))
                .toList();
    }

    /** For the committee: its decisions, newest call first. */
    List<HomePage.DecisionRow> decided(Frame frame, Actor actor) {
        return ofCommittee(actor).stream()
                .flatMap(call -> decision(frame, actor, call).stream())
                .toList();
    }

    private List<Call> ofCommittee(Actor actor) {
        return calls.calls().stream()
                .filter(call -> !CallRights.maySee(actor, call) && SelectionRights.maySeeSealed(actor, call))
                .toList();
    }

    private Optional<HomePage.DecisionRow> decision(Frame frame, Actor actor, Call call) {
        return selection.decision(actor, call.ref()).map(decision -> row(frame, actor, call, decision));
    }

    private HomePage.DecisionRow row(Frame frame, Actor actor, Call call, Decision decision) {
        return new HomePage.DecisionRow(
                Ways.name(frame, call),
                address(call) + "/selection",
                frame.date(decision.decidedAt()),
                frame.number(selection.results(actor, call.ref()).size()),
                frame.won(decision.total()),
                frame.time(decision.announceAt()),
                states.of(frame, actor, call).tag(frame));
    }

    private HomePage.CallRow row(Frame frame, Actor actor, Call call, String address, String received) {
        return new HomePage.CallRow(
                Ways.name(frame, call),
                address,
                call.agency(),
                words.state(frame, call),
                words.next(frame, call),
                received,
                states.of(frame, actor, call).tag(frame));
    }

    private static String address(Call call) {
        return "/desk/calls/" + call.ref();
    }
}
