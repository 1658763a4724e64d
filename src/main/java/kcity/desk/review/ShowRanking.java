package kcity.desk.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.call.CallQueries;
import kcity.review.ReviewQueries;
import kcity.review.ranking.Ranked;
import kcity.review.ranking.Ranking;
import kcity.review.round.ReviewRights;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.RankSpan;
import kcity.web.component.Recompute;
import kcity.web.component.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a closed round's ranking: each rank with the ranks that are as well possible, drawn in its row. */
@Component
class ShowRanking {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final AskedAgain again;

    ShowRanking(ReviewHeads heads, ReviewQueries review, CallQueries calls, AskedAgain again) {
        this.heads = heads;
        this.review = review;
        this.calls = calls;
        this.again = again;
    }

    RankingPage page(Frame frame, Actor actor, String call) {
        var head = heads.of(frame, actor, call, "ranking");
        return review.closed(actor, call)
                .map(ranking -> new RankingPage(
                        frame,
                        head,
                        facts(frame, ranking),
                        ReviewRights.maySee(actor, calls.call(call)) ? again.of(actor, ranking) : Recompute.NONE,
                        ranking.warnings().stream()
                                .map(warning -> frame.t("desk-review.warning." + warning))
                                .toList(),
                        places(ranking, titles(actor, call))))
                .orElse(new RankingPage(frame, head, List.of(), Recompute.NONE, List.of(), List.of()));
    }

    private Map<String, String> titles(Actor actor, String call) {
        return review.candidates(actor, call).stream().collect(Collectors.toMap(Application::ref, Application::title));
    }

    private static List<Term> facts(Frame frame, Ranking ranking) {
        return List.of(
                Term.of(frame.t("desk-review.ranking.closed"), frame.time(ranking.closedAt())),
                Term.of(frame.t("desk-review.ranking.status"), frame.t("desk-review.calibration." + ranking.status())),
                Term.of(frame.t("desk-review.proposal.input"), ranking.inputHash()),
                Term.of(
                        frame.t("desk-review.proposal.version"),
                        frame.t("desk-review.ranking.version", ranking.version(), ranking.draws(), ranking.seed())));
    }

    private static List<RankingPage.Place> places(Ranking ranking, Map<String, String> titles) {
        var last = ranking.entries().stream().mapToInt(Ranked::rankHigh).max().orElse(1);
        return ranking.entries().stream()
                .map(entry -> place(entry, titles.getOrDefault(entry.ref(), ""), last))
                .toList();
    }

    private static RankingPage.Place place(Ranked entry, String title, int last) {
        return new RankingPage.Place(
                entry.rank(),
                entry.ref(),
                title,
                entry.reviews(),
                number(entry.mean()),
                number(entry.calibrated()),
                number(entry.spread()),
                new RankSpan(entry.rank(), entry.rankLow(), entry.rankHigh(), last));
    }

    /** To one hundredth; a dash where nothing can be said. */
    private static String number(@Nullable BigDecimal value) {
        return value == null ? "–" : value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
