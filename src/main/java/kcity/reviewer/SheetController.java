package kcity.reviewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.call.CallQueries;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.programme.CallRules;
import kcity.review.ReviewerQueries;
import kcity.review.expert.StateNoConflict;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoring;
import kcity.review.scoring.SubmitScores;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.web.Download;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Term;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An assigned application and its score sheet: kept as a draft, handed in, changed with a reason. */
@Controller
class SheetController {
    private static final String POINTS = "points-";
    private static final String WAS = "was-";
    private static final String NO_CONFLICT = "no-conflict";
    private final ReviewerQueries queries;
    private final SubmitScores scores;
    private final StateNoConflict state;
    private final CallQueries calls;
    private final Documents documents;
    private final Shown shown;

    SheetController(
            ReviewerQueries queries,
            SubmitScores scores,
            StateNoConflict state,
            CallQueries calls,
            Documents documents,
            Shown shown) {
        this.queries = queries;
        this.scores = scores;
        this.state = state;
        this.calls = calls;
        this.documents = documents;
        this.shown = shown;
    }

    @GetMapping("/reviewer/applications/{ref}")
    Page sheet(Frame frame, Actor actor, @PathVariable String ref) {
        return sheet(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private Page sheet(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var work = queries.work(actor, ref);
        var rules = calls.rules(calls.call(work.call()));
        var application = work.application();
        var writable = queries.mayWrite(work) && application.submitted();
        return new SheetPage(
                frame,
                entered,
                ref,
                application.title(),
                HomeController.state(frame, work),
                application.synthetic(),
                queries.isOpen(work.call()) ? shown.due(frame, work.call()) : "",
                facts(frame, work),
                shown.parts(frame, application),
                own(frame, rules, work),
                others(frame, actor, work),
                writable ? fields(frame, actor, work, entered) : List.of(),
                writable ? base(rules, work) : List.of(),
                queries.isOpen(work.call()) && !writable && application.submitted() ? frame.t("reviewer.rests") : "");
    }

    private List<Term> facts(Frame frame, ReviewerQueries.Work work) {
        var application = work.application();
        var requested = application.requested();
        return List.of(
                Term.of(frame.t("reviewer.call.label"), shown.call(frame, work.call())),
                Term.of(frame.t("reviewer.place"), Shown.place(frame, application)),
                Term.of(frame.t("reviewer.who"), shown.who(frame, application)),
                Term.of(frame.t("reviewer.requested"), requested == null ? "" : frame.won(requested)));
    }

    private static List<Term> own(Frame frame, CallRules rules, ReviewerQueries.Work work) {
        var terms = new ArrayList<Term>();
        work.handedIn().ifPresent(sheet -> {
            for (var criterion : Scoring.criteria(rules)) {
                terms.add(Term.of(
                        frame.t(criterion.name()), frame.number(sheet.points().getOrDefault(criterion.key(), 0))));
            }
            terms.add(Term.of(frame.t("reviewer.total"), frame.decimal(sheet.total())));
            terms.add(Term.of(frame.t("reviewer.comment"), sheet.comment()));
            terms.add(Term.of(frame.t("reviewer.handed-in"), frame.time(sheet.submittedAt())));
        });
        return terms;
    }

    private String others(Frame frame, Actor actor, ReviewerQueries.Work work) {
        var totals = queries.othersTotals(actor, work.application().ref());
        return totals.isEmpty()
                ? ""
                : frame.t("reviewer.others", totals.stream().map(frame::decimal).collect(Collectors.joining(" · ")));
    }

    private List<Field> fields(Frame frame, Actor actor, ReviewerQueries.Work work, SubmittedForm entered) {
        var rules = calls.rules(calls.call(work.call()));
        var fields = new ArrayList<Field>();
        for (var criterion : Scoring.criteria(rules)) {
            fields.add(entered.fill(
                    frame,
                    Field.of(Kind.NUMBER, POINTS + criterion.key(), frame.t(criterion.name()))
                            .about(ReviewMatter.POINTS.of(criterion.key()))
                            .hint(hint(frame, rules, criterion))
                            .value(points(work, criterion.key()))));
        }
        fields.add(entered.fill(
                frame,
                Field.longText("comment", frame.t("reviewer.comment"))
                        .about(ReviewMatter.COMMENT)
                        .hint(frame.t("reviewer.comment.hint"))
                        .limit(4000)
                        .value(comment(work))));
        if (work.handedIn().isPresent()) {
            fields.add(entered.fill(
                    frame, Field.text("reason", frame.t("reviewer.change")).about(Matter.REASON)));
        }
        if (queries.statedAt(actor, work.call()).isEmpty()) {
            fields.add(entered.fill(
                    frame,
                    Field.of(Kind.CONSENT, NO_CONFLICT, frame.t("reviewer.statement"))
                            .about(ReviewMatter.NO_CONFLICT)));
        }
        return fields;
    }

    /** What this window shows, to be sent along: so that another window's words are not lost. */
    private static List<Field> base(CallRules rules, ReviewerQueries.Work work) {
        var base = new ArrayList<Field>();
        for (var criterion : Scoring.criteria(rules)) {
            base.add(Field.text(WAS + POINTS + criterion.key(), "").value(points(work, criterion.key())));
        }
        base.add(Field.text(WAS + "comment", "").value(comment(work)));
        return base;
    }

    private static String hint(Frame frame, CallRules rules, kcity.programme.Criterion criterion) {
        var anchors = frame.t("reviewer.anchors", ReviewRights.MOST_POINTS);
        return rules.weights().isKnown()
                ? frame.t("reviewer.weight", Scoring.weight(rules, criterion)) + " " + anchors
                : anchors;
    }

    private static String points(ReviewerQueries.Work work, String criterion) {
        return work.draft()
                .map(draft -> draft.points().getOrDefault(criterion, ""))
                .or(() -> work.handedIn()
                        .map(sheet -> Integer.toString(sheet.points().getOrDefault(criterion, 0))))
                .orElse("");
    }

    private static String comment(ReviewerQueries.Work work) {
        return work.draft()
                .map(ScoreSheet.Draft::comment)
                .or(() -> work.handedIn().map(ScoreSheet::comment))
                .orElse("");
    }

    @PostMapping("/reviewer/applications/{ref}/scores/draft")
    Object save(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var _ = kept(actor, ref, entered);
                    return Redirect.to(address(ref)).saying("reviewer.saved");
                },
                again -> sheet(frame, actor, ref, again));
    }

    @PostMapping("/reviewer/applications/{ref}/scores")
    Object submit(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var kept = kept(actor, ref, entered);
                    if (entered.value(NO_CONFLICT).equals("yes")) {
                        state.state(actor, queries.work(actor, ref).call());
                    }
                    scores.submit(actor, ref, numbers(kept), kept.comment(), entered.value("reason"));
                    return Redirect.to("/reviewer").saying("reviewer.submitted");
                },
                again -> sheet(frame, actor, ref, again));
    }

    /** What was typed outlives a refusal, even when the browser does not. */
    private ScoreSheet.Draft kept(Actor actor, String ref, SubmittedForm entered) {
        return scores.save(actor, ref, draft(entered, WAS), draft(entered, ""));
    }

    private static ScoreSheet.Draft draft(SubmittedForm entered, String prefix) {
        var points = new LinkedHashMap<String, String>();
        entered.values().forEach((name, value) -> {
            if (name.startsWith(prefix + POINTS)) {
                points.put(name.substring(prefix.length() + POINTS.length()), value);
            }
        });
        return new ScoreSheet.Draft(points, entered.value(prefix + "comment"));
    }

    /** What is no whole number is left out, and asked for again at its field. */
    private static Map<String, Integer> numbers(ScoreSheet.Draft draft) {
        var fields = new LinkedHashMap<String, String>();
        draft.points().forEach((criterion, value) -> fields.put(POINTS + criterion, value));
        var read = new FormInput(SubmittedForm.NOTHING.with(fields));
        var points = new LinkedHashMap<String, Integer>();
        draft.points()
                .keySet()
                .forEach(criterion ->
                        read.wholeIfAny(POINTS + criterion).ifPresent(whole -> points.put(criterion, whole)));
        return points;
    }

    private static String address(String ref) {
        return "/reviewer/applications/" + ref;
    }

    /** A file of an assigned application. */
    @GetMapping("/reviewer/applications/{ref}/documents/{id}")
    ResponseEntity<Resource> document(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var document = given(actor, ref, id);
        return Download.of(document, () -> documents.open(document));
    }

    /** What is written in it. */
    @GetMapping("/reviewer/applications/{ref}/documents/{id}/text")
    Page words(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id) {
        return shown.words(frame, given(actor, ref, id), address(ref));
    }

    @GetMapping("/reviewer/applications/{ref}/documents/{id}/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable String ref, @PathVariable String id) {
        return shown.small(given(actor, ref, id));
    }

    private Document given(Actor actor, String ref, String id) {
        var application = queries.work(actor, ref).application();
        return documents
                .find(application.reference(), id)
                .filter(d -> shown.documents(application).contains(id))
                .orElseThrow(() -> new NotFound("document " + id));
    }
}
