package kcity.desk.review;

import java.math.BigDecimal;
import java.util.List;
import kcity.application.Application;
import kcity.review.Ranked;
import kcity.review.Ranking;
import kcity.review.ReviewQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Bar;
import kcity.web.component.BarChart;
import kcity.web.component.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ranking of a closed round, as table and picture. */
@Component
class RankingParts {
    private final ReviewQueries review;

    RankingParts(ReviewQueries review) {
        this.review = review;
    }

    ReviewPage.Ranking of(Frame frame, Actor actor, String call, List<Application> candidates) {
        return review.closed(actor, call)
                .map(ranking -> ranking(frame, ranking, candidates))
                .orElse(ReviewPage.Ranking.NONE);
    }

    private static ReviewPage.Ranking ranking(Frame frame, Ranking ranking, List<Application> candidates) {
        var facts = List.of(
                Term.of(frame.t("desk-review.ranking.closed"), frame.time(ranking.closedAt())),
                Term.of(frame.t("desk-review.ranking.status"), frame.t("desk-review.calibration." + ranking.status())),
                Term.of(frame.t("desk-review.proposal.input"), ranking.inputHash()),
                Term.of(
                        frame.t("desk-review.proposal.version"),
                        frame.t("desk-review.ranking.version", ranking.version(), ranking.draws(), ranking.seed())));
        return new ReviewPage.Ranking(
                facts,
                ranking.warnings().stream()
                        .map(warning -> frame.t("desk-review.warning." + warning))
                        .toList(),
                ranking.entries().stream()
                        .map(entry -> place(entry, titleOf(entry.ref(), candidates)))
                        .toList(),
                chart(frame, ranking));
    }

    private static String titleOf(String ref, List<Application> candidates) {
        return candidates.stream()
                .filter(a -> a.ref().equals(ref))
                .map(Application::title)
                .findFirst()
                .orElse("");
    }

    private static ReviewPage.Place place(Ranked entry, String title) {
        return new ReviewPage.Place(
                entry.rank(),
                entry.ref(),
                title,
                entry.reviews(),
                number(entry.mean()),
                number(entry.calibrated()),
                number(entry.spread()),
                entry.rankLow() == entry.rankHigh()
                        ? Integer.toString(entry.rankLow())
                        : entry.rankLow() + "–" + entry.rankHigh());
    }

    /** To one hundredth; a dash where nothing can be said. */
    private static String number(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : value.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BarChart chart(Frame frame, Ranking ranking) {
        return new BarChart(
                "ranking-chart",
                frame.t("desk-review.ranking.chart"),
                frame.t("desk-review.application"),
                frame.t("desk-review.ranking.calibrated"),
                ranking.entries().stream().map(RankingParts::bar).toList());
    }

    private static Bar bar(Ranked entry) {
        var value = entry.calibrated().doubleValue();
        var error = entry.error() == null ? 0 : 1.96 * entry.error().doubleValue();
        return new Bar(entry.ref(), value, number(entry.calibrated()), value - error, value + error);
    }
}
