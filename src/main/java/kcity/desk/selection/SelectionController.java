package kcity.desk.selection;

import java.util.List;
import kcity.selection.Ballot;
import kcity.selection.DecideSelections;
import kcity.selection.ReplaceWinners;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/selection}: the overview, the committee's decision, replacements. */
@Controller
@RequestMapping("/desk/calls/{call}/selection")
class SelectionController {
    private final ShowSelection pages;
    private final ShowDecision decisions;
    private final DecideSelections decide;
    private final ReplaceWinners replace;
    private final DecisionForm form;

    SelectionController(
            ShowSelection pages,
            ShowDecision decisions,
            DecideSelections decide,
            ReplaceWinners replace,
            DecisionForm form) {
        this.pages = pages;
        this.decisions = decisions;
        this.decide = decide;
        this.replace = replace;
        this.form = form;
    }

    static String address(String call) {
        return "/desk/calls/" + call + "/selection";
    }

    @GetMapping
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return pages.page(frame, actor, call, SubmittedForm.NOTHING);
    }

    @GetMapping("/decision")
    Page decision(Frame frame, Actor actor, @PathVariable String call) {
        if (!SelectionRights.mayDecide(actor, call)) {
            throw new NotFound("decision on " + call);
        }
        return decisions.form(frame, actor, call, SubmittedForm.NOTHING);
    }

    /** Looked at once more before it is made; what was entered goes along. */
    @PostMapping("/decision/preview")
    Page preview(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        try {
            var ballot = ballot(actor, call, entered);
            return decisions.preview(frame, actor, call, decide.preview(actor, call, ballot), entered);
        } catch (Refused refused) {
            return decisions.form(frame, actor, call, entered.refused(refused.reasons()));
        }
    }

    /** Back from the preview, with all that was entered. */
    @PostMapping("/decision/form")
    Page change(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return decisions.form(frame, actor, call, entered);
    }

    @NoWayBack
    @PostMapping("/decision")
    Object decide(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        try {
            return decided(actor, call, entered);
        } catch (Refused refused) {
            return decisions.form(frame, actor, call, entered.refused(refused.reasons()));
        }
    }

    private Redirect decided(Actor actor, String call, SubmittedForm entered) {
        decide.decide(actor, call, ballot(actor, call, entered));
        return Redirect.to(address(call)).saying("desk-selection.decided");
    }

    private Ballot ballot(Actor actor, String call, SubmittedForm entered) {
        return form.ballot(entered, decisions.portfolio(actor, call), decisions.standing(actor, call));
    }

    @NoWayBack
    @PostMapping("/replacements")
    Object replace(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var withdrawn = entered.value("withdrawn");
                    mustBeSure(withdrawn, entered);
                    replace.replace(actor, call, withdrawn, entered.value(DecisionForm.WHY + withdrawn));
                    return Redirect.to(address(call)).saying("desk-selection.replaced");
                },
                again -> pages.page(frame, actor, call, again));
    }

    /** There is no way back from a replacement that is announced. */
    private static void mustBeSure(String withdrawn, SubmittedForm entered) {
        if (!entered.value(DecisionForm.SURE + withdrawn).equals("yes")) {
            throw new Refused(List.of(
                    Refused.Reason.at(DecisionForm.SURE + withdrawn, "refusal.desk-selection.replace-not-sure")));
        }
    }
}
