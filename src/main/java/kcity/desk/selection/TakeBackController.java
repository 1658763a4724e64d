package kcity.desk.selection;

import java.util.List;
import kcity.selection.TakeBackSelections;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A sheet frozen by mistake is taken back by the secretariat, a sealed decision by the chair. */
@Controller("selectionTakeBackController")
@RequestMapping("/desk/calls/{call}/selection")
class TakeBackController {
    private static final String SHEET = "/sheet/withdrawal";
    private static final String DECISION = "/decision/withdrawal";
    private final SelectionHeads heads;
    private final TakeBackSelections takeBack;

    TakeBackController(SelectionHeads heads, TakeBackSelections takeBack) {
        this.heads = heads;
        this.takeBack = takeBack;
    }

    /** What the reader can take back now. */
    static List<Link> ways(Frame frame, Actor actor, String call, TakeBackSelections takeBack) {
        var base = SelectionController.address(call);
        if (takeBack.isDecisionPossible(actor, call)) {
            return List.of(new Link(frame.t("desk-selection.take-back-decision"), base + DECISION));
        }
        return takeBack.isSheetPossible(actor, call)
                ? List.of(new Link(frame.t("desk-selection.take-back-sheet"), base + SHEET))
                : List.of();
    }

    @GetMapping(SHEET)
    FormPage sheet(Frame frame, Actor actor, @PathVariable String call) {
        NotAllowed.unless(takeBack.isSheetPossible(actor, call), actor, "take back the sheet of " + call);
        return form(frame, actor, call, SubmittedForm.NOTHING, "desk-selection.take-back-sheet");
    }

    private FormPage form(Frame frame, Actor actor, String call, SubmittedForm entered, String key) {
        var head = heads.of(frame, actor, call, SelectionHeads.OVERVIEW);
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(head.name(), head.address()),
                                new Link(title, "")))
                .about(head.name())
                .reason(key, "desk-selection.take-back.reason");
    }

    @PostMapping(SHEET)
    Object takeBackSheet(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBackSheet(actor, call, entered.value("reason"));
                    return Redirect.to(SelectionController.address(call)).saying("desk-selection.sheet-taken-back");
                },
                again -> form(frame, actor, call, again, "desk-selection.take-back-sheet"));
    }

    @GetMapping(DECISION)
    FormPage decision(Frame frame, Actor actor, @PathVariable String call) {
        NotAllowed.unless(takeBack.isDecisionPossible(actor, call), actor, "take back the decision on " + call);
        return form(frame, actor, call, SubmittedForm.NOTHING, "desk-selection.take-back-decision");
    }

    @PostMapping(DECISION)
    Object takeBackDecision(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    takeBack.takeBackDecision(actor, call, entered.value("reason"));
                    return Redirect.to(SelectionController.address(call)).saying("desk-selection.decision-taken-back");
                },
                again -> form(frame, actor, call, again, "desk-selection.take-back-decision"));
    }
}
