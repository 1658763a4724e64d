package kcity.desk.selection;

import kcity.selection.DecideSelections;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.selection.ReplaceWinners;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/selection}. */
@Controller
@RequestMapping("/desk/calls/{call}/selection")
class SelectionController {
    private final SelectionPages pages;
    private final SelectionQueries selection;
    private final FreezeCandidates freeze;
    private final ProposePortfolios propose;
    private final DecideSelections decide;
    private final ReplaceWinners replace;
    private final DecisionForm form;

    SelectionController(
            SelectionPages pages,
            SelectionQueries selection,
            FreezeCandidates freeze,
            ProposePortfolios propose,
            DecideSelections decide,
            ReplaceWinners replace,
            DecisionForm form) {
        this.pages = pages;
        this.selection = selection;
        this.freeze = freeze;
        this.propose = propose;
        this.decide = decide;
        this.replace = replace;
        this.form = form;
    }

    @GetMapping
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return pages.page(frame, actor, call, Entered.NOTHING);
    }

    private Object done(Frame frame, Actor actor, String call, Entered entered, Entered.Act act) {
        return entered.orAgain(act, again -> pages.page(frame, actor, call, again));
    }

    private static Redirect back(String call) {
        return Redirect.to("/desk/calls/" + call + "/selection");
    }

    @PostMapping("/sheet")
    Object freeze(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            freeze.freeze(actor, call);
            return back(call).saying("desk-selection.frozen");
        });
    }

    @PostMapping("/portfolios")
    Object propose(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            propose.propose(actor, call);
            return back(call).saying("desk-selection.proposed");
        });
    }

    @PostMapping("/decision")
    Object decide(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            var portfolio =
                    selection.portfolio(actor, call).orElseThrow(() -> new Refused("refusal.selection.no-proposal"));
            var standing = selection.standing(actor, call);
            decide.decide(
                    actor,
                    call,
                    form.choices(entered, portfolio, standing),
                    form.reserve(entered, standing),
                    entered.value("reason"),
                    form.announceAt(entered));
            return back(call).saying("desk-selection.decided");
        });
    }

    @PostMapping("/replacements")
    Object replace(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            var withdrawn = entered.value("withdrawn");
            replace.replace(actor, call, withdrawn, entered.value(DecisionForm.WHY + withdrawn));
            return back(call).saying("desk-selection.replaced");
        });
    }
}
