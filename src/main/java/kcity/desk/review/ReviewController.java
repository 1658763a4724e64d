package kcity.desk.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.people.PeopleQueries;
import kcity.review.ReviewQueries;
import kcity.review.conflict.Conflict;
import kcity.review.round.OpenReviewRounds;
import kcity.shared.Actor;
import kcity.web.Downloads;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/review}: overview, register of conflicts, ranking. */
@Controller
@RequestMapping("/desk/calls/{call}/review")
class ReviewController {
    private final ShowReview pages;
    private final ReviewHeads heads;
    private final ShowRanking rankings;
    private final OpenReviewRounds open;
    private final ReviewQueries review;
    private final PeopleQueries people;

    ReviewController(
            ShowReview pages,
            ReviewHeads heads,
            ShowRanking rankings,
            OpenReviewRounds open,
            ReviewQueries review,
            PeopleQueries people) {
        this.pages = pages;
        this.heads = heads;
        this.rankings = rankings;
        this.open = open;
        this.review = review;
        this.people = people;
    }

    static String address(String call) {
        return "/desk/calls/" + call + "/review";
    }

    @GetMapping
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return pages.page(frame, actor, call, SubmittedForm.NOTHING);
    }

    @PostMapping("/round")
    Object open(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    open.open(actor, call, entered.value("why"));
                    return Redirect.to(address(call) + "/experts").saying("desk-review.opened");
                },
                again -> pages.page(frame, actor, call, again));
    }

    @GetMapping("/conflicts")
    Page conflicts(Frame frame, Actor actor, @PathVariable String call) {
        var head = heads.of(frame, actor, call, "conflicts");
        var conflicts = review.conflicts(actor, call);
        var names =
                people.namesFor(actor, conflicts.stream().map(Conflict::expert).collect(Collectors.toSet()));
        var titles =
                review.candidates(actor, call).stream().collect(Collectors.toMap(Application::ref, Application::title));
        return new ConflictsPage(
                frame,
                head,
                conflicts.stream()
                        .map(c -> new ConflictsPage.Line(
                                c.application(),
                                titles.getOrDefault(c.application(), ""),
                                names.getOrDefault(c.expert(), c.expert()),
                                frame.t("review.kind." + c.kind()),
                                frame.t(c.found() ? "desk-review.conflict.found" : "desk-review.conflict.declared"),
                                c.found() ? "" : c.reason(),
                                frame.date(c.recordedAt()),
                                head.running() ? List.of(mending(frame, call, c)) : List.of()))
                        .toList(),
                dismissed(frame, actor, head, call, titles),
                struck(frame, actor, call));
    }

    private static Link mending(Frame frame, String call, Conflict conflict) {
        var address = address(call) + "/conflicts/" + conflict.application() + "/" + conflict.expert();
        return conflict.found()
                ? new Link(frame.t("desk-review.conflict.dismiss"), address + "/dismissal")
                : new Link(frame.t("desk-review.conflict.take-back"), address + "/withdrawal");
    }

    private List<ConflictsPage.Line> dismissed(
            Frame frame, Actor actor, ReviewHead head, String call, Map<String, String> titles) {
        var dismissed = review.dismissed(actor, call);
        var names = people.namesFor(
                actor,
                dismissed.stream().flatMap(d -> Stream.of(d.expert(), d.by())).collect(Collectors.toSet()));
        return dismissed.stream()
                .map(d -> new ConflictsPage.Line(
                        d.application(),
                        titles.getOrDefault(d.application(), ""),
                        names.getOrDefault(d.expert(), d.expert()),
                        "",
                        names.getOrDefault(d.by(), d.by()),
                        d.reason(),
                        frame.date(d.at()),
                        head.running()
                                ? List.of(new Link(
                                        frame.t("desk-review.conflict.dismiss.take-back"),
                                        address(call) + "/conflicts/" + d.application() + "/" + d.expert()
                                                + "/dismissals/" + d.number() + "/withdrawal"))
                                : List.of()))
                .toList();
    }

    private List<Struck> struck(Frame frame, Actor actor, String call) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return review.withdrawn(actor, call).stream()
                .filter(gone -> !gone.kind().equals("deadline") && !ShowReview.WHOLE.contains(gone.kind()))
                .map(gone -> taken.of(
                        frame.t("desk-review.struck." + gone.kind()) + " · "
                                + people.nameFor(actor, gone.value("expert")),
                        gone,
                        "application",
                        "reason"))
                .toList();
    }

    @GetMapping("/inputs/{number}/{name}")
    ResponseEntity<byte[]> input(
            Actor actor, @PathVariable String call, @PathVariable int number, @PathVariable String name) {
        return Downloads.of(review.inputs(actor, call, number), name);
    }

    @GetMapping("/ranking")
    Page ranking(Frame frame, Actor actor, @PathVariable String call) {
        return rankings.page(frame, actor, call);
    }
}
