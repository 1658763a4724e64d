package kcity.desk.review;

import java.util.List;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.ranking.Ranking;
import kcity.review.round.Round;
import kcity.shared.Actor;
import kcity.shared.PlainFile;
import kcity.web.component.Recompute;
import org.springframework.stereotype.Component;

/** The commands that answer anew what a round asked the engines. */
@Component
class AskedAgain {
    private final ReviewQueries review;

    AskedAgain(ReviewQueries review) {
        this.review = review;
    }

    Recompute of(Actor actor, AssignmentProposal proposal) {
        var names = names(actor, proposal.call(), proposal.number());
        return Recompute.of(
                names,
                address(proposal.call(), proposal.number()),
                "./kcity assign --affinity affinity.csv --demand demand.csv --limits limits.csv --reviews "
                        + proposal.reviewsEach() + " --max-load " + proposal.mostEach()
                        + (names.contains("old.csv") ? " --repair old.csv" : " --fair")
                        + (proposal.connected() ? " --connected" : "") + " --json");
    }

    Recompute of(Actor actor, Ranking ranking) {
        return Recompute.of(
                names(actor, ranking.call(), Round.CLOSING),
                address(ranking.call(), Round.CLOSING),
                "./kcity calibrate --scores scores.csv --scale 0..100 --draws " + ranking.draws() + " --seed "
                        + ranking.seed() + " --json");
    }

    private List<String> names(Actor actor, String call, int number) {
        return review.inputs(actor, call, number).stream().map(PlainFile::name).toList();
    }

    private static String address(String call, int number) {
        return "/desk/calls/" + call + "/review/inputs/" + number;
    }
}
