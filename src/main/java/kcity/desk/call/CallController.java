package kcity.desk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.desk.shell.DeskNavigation;
import kcity.progress.CallProgressQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Term;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/calls/{callRef}}. */
@Controller
class CallController {
    private final CallQueries calls;
    private final CallWords words;
    private final ReceivedStages received;
    private final DecidedStages decided;
    private final CallProgressQueries progress;
    private final DeskNavigation navigation;

    CallController(
            CallQueries calls,
            CallWords words,
            ReceivedStages received,
            DecidedStages decided,
            CallProgressQueries progress,
            DeskNavigation navigation) {
        this.progress = progress;
        this.calls = calls;
        this.words = words;
        this.received = received;
        this.decided = decided;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}")
    Page call(Frame frame, Actor actor, @PathVariable String callRef) {
        var call = calls.call(callRef);
        if (!SelectionRights.maySeeSealed(actor, call)) {
            throw new NotFound("call " + callRef);
        }
        var stand = progress.of(actor, call);
        return new CallPage(
                frame,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call),
                navigation.of(frame, call),
                words.state(frame, call),
                words.next(frame, call),
                facts(frame, call),
                CallRights.mayMove(actor, call) && calls.isMovable(call)
                        ? List.of(new Link(
                                frame.t(DeadlineController.title(call)), "/desk/calls/" + callRef + "/deadline"))
                        : List.of(),
                Stream.concat(received.of(frame, actor, stand).stream(), decided.of(frame, actor, stand).stream())
                        .toList());
    }

    private List<Term> facts(Frame frame, Call call) {
        var year = String.valueOf(call.edition());
        var facts = new ArrayList<>(List.of(
                Term.of(
                        frame.t("desk-call.operator"),
                        new RuleWords(frame).of(calls.rules(call).operator()).getFirst()),
                new Term(
                        frame.t("desk-call.rules"),
                        frame.t("desk-call.rules.version", year, call.version()),
                        call.programme().host() ? "/years/" + year : "/calls/" + call.ref()),
                Term.of(frame.t("desk-call.opens"), frame.time(call.opensAt()))));
        words.cutOff(call).ifPresent(at -> facts.add(Term.of(frame.t("desk-call.cut-off"), frame.time(at))));
        var closes = call.closesAt();
        if (closes != null) {
            facts.add(Term.of(frame.t("desk-call.closes"), frame.time(closes)));
        }
        calls.moved(call.ref())
                .forEach(moved -> facts.add(Term.of(
                        frame.t(call.rolling() ? "desk-call.moved.cut-off" : "desk-call.moved"),
                        frame.t(
                                "desk-call.moved.from",
                                frame.time(moved.was()),
                                frame.date(moved.at()),
                                moved.reason()))));
        return facts;
    }
}
