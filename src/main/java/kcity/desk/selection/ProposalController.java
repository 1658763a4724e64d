package kcity.desk.selection;

import java.util.List;
import kcity.call.CallQueries;
import kcity.desk.job.JobNote;
import kcity.desk.job.JobNotes;
import kcity.selection.AskForPortfolios;
import kcity.selection.Portfolio;
import kcity.selection.SelectionQueries;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.PlainFile;
import kcity.web.Downloads;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Recompute;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/selection/proposal} and {@code …/left-out}: what the solver proposes, and what it leaves out. */
@Controller
@RequestMapping("/desk/calls/{call}/selection")
class ProposalController {
    private final SelectionHeads heads;
    private final SelectionQueries selection;
    private final CallQueries calls;
    private final AskForPortfolios ask;
    private final JobNotes jobs;

    ProposalController(
            SelectionHeads heads, SelectionQueries selection, CallQueries calls, AskForPortfolios ask, JobNotes jobs) {
        this.heads = heads;
        this.selection = selection;
        this.calls = calls;
        this.ask = ask;
        this.jobs = jobs;
    }

    private static String address(String call) {
        return SelectionController.address(call) + "/proposal";
    }

    @GetMapping("/proposal")
    Page proposal(Frame frame, Actor actor, @PathVariable String call) {
        return proposal(frame, actor, call, SubmittedForm.NOTHING);
    }

    private Page proposal(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "proposal");
        var note = jobs.of(frame, actor, AskForPortfolios.KIND, AskForPortfolios.about(call));
        var may = !note.open() && mayPropose(frame, actor, call);
        return selection
                .portfolio(actor, call)
                .map(portfolio ->
                        page(entered, head, words(frame, actor, portfolio), again(actor, portfolio), note, may))
                .orElse(new ProposalPage(
                        frame,
                        entered,
                        head,
                        0,
                        Tag.of(Tone.NEUTRAL, ""),
                        List.of(),
                        List.of(),
                        List.of(),
                        Recompute.NONE,
                        List.of(),
                        List.of(),
                        note,
                        may));
    }

    private static ProposalPage page(
            SubmittedForm entered, SelectionHead head, Proposals words, Recompute again, JobNote note, boolean may) {
        return new ProposalPage(
                words.frame(),
                entered,
                head,
                words.portfolio().number(),
                words.state(),
                words.facts(),
                words.alternatives(),
                words.proof(),
                again,
                words.portfolio().conflict(),
                words.granted(),
                note,
                may);
    }

    private Recompute again(Actor actor, Portfolio portfolio) {
        return Recompute.of(
                selection.inputs(actor, portfolio.call(), portfolio.number()).stream()
                        .map(PlainFile::name)
                        .toList(),
                SelectionController.address(portfolio.call()) + "/inputs/" + portfolio.number(),
                "./kcity choose --candidates candidates.csv --rules rules.yaml --seed " + portfolio.seed() + " --json");
    }

    @GetMapping("/inputs/{number}/{name}")
    ResponseEntity<byte[]> input(
            Actor actor, @PathVariable String call, @PathVariable int number, @PathVariable String name) {
        return Downloads.of(selection.inputs(actor, call, number), name);
    }

    private Proposals words(Frame frame, Actor actor, Portfolio portfolio) {
        return new Proposals(
                frame,
                calls.rules(calls.call(portfolio.call())),
                portfolio,
                selection.candidates(actor, portfolio.call()));
    }

    private boolean mayPropose(Frame frame, Actor actor, String call) {
        return SelectionRights.mayPrepare(actor, calls.call(call))
                && selection.frozenAt(actor, call).isPresent()
                && selection.decision(actor, call).stream().noneMatch(d -> d.announced(frame.now()));
    }

    @PostMapping("/portfolios")
    Object propose(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var job = ask.ask(actor, call);
                    return Redirect.to(job.hasEnded() ? address(call) : "/desk/jobs/" + job.id());
                },
                again -> proposal(frame, actor, call, again));
    }

    @GetMapping("/left-out")
    Page leftOut(Frame frame, Actor actor, @PathVariable String call) {
        var head = heads.of(frame, actor, call, "left-out");
        return new LeftOutPage(
                frame,
                head,
                selection
                        .portfolio(actor, call)
                        .map(portfolio -> words(frame, actor, portfolio).leftOut())
                        .orElse(List.of()));
    }
}
