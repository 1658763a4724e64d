package kcity.desk.selection;

import java.util.List;
import kcity.call.CallQueries;
import kcity.review.ReviewQueries;
import kcity.selection.Candidate;
import kcity.selection.FreezeCandidates;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/selection/sheet}. */
@Controller("deskSheetController")
@RequestMapping("/desk/calls/{call}/selection/sheet")
class SheetController {
    private final SelectionHeads heads;
    private final SelectionQueries selection;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final FreezeCandidates freeze;

    SheetController(
            SelectionHeads heads,
            SelectionQueries selection,
            ReviewQueries review,
            CallQueries calls,
            FreezeCandidates freeze) {
        this.heads = heads;
        this.selection = selection;
        this.review = review;
        this.calls = calls;
        this.freeze = freeze;
    }

    @GetMapping
    Page sheet(Frame frame, Actor actor, @PathVariable String call) {
        return sheet(frame, actor, call, SubmittedForm.NOTHING);
    }

    private Page sheet(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "sheet");
        var frozen = selection.frozenAt(actor, call);
        return new SheetPage(
                frame,
                entered,
                head,
                frozen.map(at -> frame.t("desk-selection.sheet.frozen", frame.time(at)))
                        .orElse(""),
                frozen.isEmpty()
                        && SelectionRights.mayPrepare(actor, calls.call(call))
                        && !review.ranking(actor, call).isEmpty(),
                lines(frame, actor, call));
    }

    private List<SheetPage.Line> lines(Frame frame, Actor actor, String call) {
        var rules = calls.rules(calls.call(call));
        var standing = selection.standing(actor, call);
        return selection.candidates(actor, call).stream()
                .map(c -> new SheetPage.Line(
                        c.rank(),
                        c.ref(),
                        c.title(),
                        ShowSelection.place(frame, c),
                        ShowSelection.subType(frame, rules, c.subType()),
                        frame.won(c.requested()),
                        ShowSelection.number(c.value()),
                        state(frame, standing, c)))
                .toList();
    }

    private static Tag state(Frame frame, List<Candidate> standing, Candidate candidate) {
        return standing.contains(candidate)
                ? Tag.of(Tone.PRIMARY, frame.t("desk-selection.stands"))
                : Tag.of(Tone.NEUTRAL, frame.t("desk-review.withdrawn"));
    }

    @PostMapping
    Object freeze(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    freeze.freeze(actor, call);
                    return Redirect.to(SelectionController.address(call) + "/proposal")
                            .saying("desk-selection.frozen");
                },
                again -> sheet(frame, actor, call, again));
    }
}
