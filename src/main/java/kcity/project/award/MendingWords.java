package kcity.project.award;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.award.Award;
import kcity.project.ProjectPlace;
import kcity.web.Frame;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import kcity.web.component.Term;

/** What was put right, taken back and settled of an award, and the ways to do so. */
record MendingWords(Frame frame) {
    List<Link> ways(Award award) {
        var base = new ProjectPlace(frame, award.application()).award();
        var ways = new ArrayList<Link>();
        if (award.mended().proposal() != null) {
            ways.add(new Link(frame.t("project.award.take-back-proposal"), base + "/proposal/withdrawal"));
        }
        if (award.ended()) {
            ways.add(new Link(frame.t("project.award.take-back-termination"), base + "/termination/withdrawal"));
        } else {
            award.milestones().stream()
                    .filter(Award.Milestone::paid)
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> ways.add(new Link(
                            frame.t("project.award.take-back-payment.of", last.name()),
                            base + "/payments/" + last.number() + "/withdrawal")));
        }
        award.amendments().stream()
                .filter(Award.Amendment::stands)
                .reduce((earlier, later) -> later)
                .filter(newest -> !award.ended())
                .ifPresent(newest -> ways.add(new Link(
                        frame.t("project.award.take-back-amendment.of", newest.number()),
                        base + "/amendments/" + newest.number() + "/withdrawal")));
        if (award.contractor() != null) {
            ways.add(new Link(frame.t("project.award.correct-contractor"), base + "/contractor/correction"));
        }
        if (award.agreement() != null) {
            ways.add(new Link(frame.t("project.award.correct-number"), base + "/number"));
            if (!award.ended()) {
                ways.add(new Link(frame.t("project.award.end"), base + "/termination"));
            }
        }
        return ways;
    }

    List<Term> settlement(Award award) {
        var termination = award.mended().termination();
        return termination == null
                ? List.of()
                : List.of(
                        Term.of(frame.t("project.award.ended-on"), frame.date(termination.endedOn())),
                        Term.of(frame.t("project.award.ended-why"), termination.reason()),
                        Term.of(frame.t("project.award.paid-until-end"), frame.won(termination.paid())),
                        Term.of(frame.t("project.award.owed"), frame.won(termination.owed())),
                        Term.of(frame.t("project.award.back"), frame.won(termination.back())));
    }

    List<Struck> struck(Award award, UnaryOperator<String> names) {
        var taken = new TakenBack(frame, names);
        return Stream.concat(
                        award.mended().corrections().stream().map(c -> corrected(c, names)),
                        award.mended().withdrawn().stream()
                                .map(gone -> taken.of(
                                        frame.t("project.award.struck." + gone.kind()),
                                        gone,
                                        "reference",
                                        "amount",
                                        "paid_on",
                                        "ended_on",
                                        "owed",
                                        "back")))
                .toList();
    }

    /** What it said before; what it says now stands above. */
    private Struck corrected(Award.Correction correction, UnaryOperator<String> names) {
        return new Struck(
                frame.t(correction.agreement().isEmpty() ? "project.award.contractor" : "project.award.number"),
                correction.was(),
                correction.reason(),
                frame.date(correction.at()) + " · " + names.apply(correction.by()));
    }
}
