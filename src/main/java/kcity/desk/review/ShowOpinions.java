package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.programme.Criterion;
import kcity.review.ReviewQueries;
import kcity.review.round.ReviewRights;
import kcity.review.scoring.ScoreSheet;
import kcity.review.scoring.Scoring;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Term;
import org.springframework.stereotype.Component;

/** Makes the page of what experts gave and wrote on one application; the committee reads it without names. */
@Component
class ShowOpinions {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final ApplicationQueries applications;
    private final PeopleQueries people;
    private final CallQueries calls;

    ShowOpinions(
            ReviewHeads heads,
            ReviewQueries review,
            ApplicationQueries applications,
            PeopleQueries people,
            CallQueries calls) {
        this.heads = heads;
        this.review = review;
        this.applications = applications;
        this.people = people;
        this.calls = calls;
    }

    OpinionsPage page(Frame frame, Actor actor, String call, String ref) {
        var head = heads.of(frame, actor, call, ReviewHeads.SHEETS);
        var sheets = review.opinions(actor, call, ref);
        var application = applications.application(actor, ref);
        var reviewed = calls.call(call);
        var criteria = Scoring.criteria(calls.rules(reviewed));
        var named = ReviewRights.maySee(actor, reviewed);
        var names = named
                ? people.namesFor(actor, sheets.stream().map(ScoreSheet::expert).toList())
                : Map.<String, String>of();
        var opinions = new ArrayList<OpinionsPage.Opinion>();
        for (var sheet : sheets) {
            var name = named
                    ? names.getOrDefault(sheet.expert(), sheet.expert())
                    : frame.t("desk-review.opinion.of", opinions.size() + 1);
            opinions.add(new OpinionsPage.Opinion(
                    name,
                    terms(frame, criteria, sheet),
                    sheet.comment(),
                    head.running() ? again(frame, head, sheet) : List.of()));
        }
        return new OpinionsPage(frame, head, ref, application.title(), opinions);
    }

    private static List<Term> terms(Frame frame, List<Criterion> criteria, ScoreSheet sheet) {
        var terms = new ArrayList<Term>();
        for (var criterion : criteria) {
            terms.add(Term.of(
                    frame.t(criterion.name()), frame.number(sheet.points().getOrDefault(criterion.key(), 0))));
        }
        terms.add(Term.of(frame.t("desk-review.opinion.total"), frame.decimal(sheet.total())));
        if (sheet.number() > 1) {
            terms.add(Term.of(frame.t("desk-review.opinion.changed"), sheet.reason()));
        }
        return terms;
    }

    private static List<Link> again(Frame frame, ReviewHead head, ScoreSheet sheet) {
        return List.of(new Link(
                frame.t("desk-review.reopen"),
                head.address() + "/sheets/" + sheet.application() + "/" + sheet.expert() + "/reopening"));
    }
}
