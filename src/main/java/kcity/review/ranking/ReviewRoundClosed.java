package kcity.review.ranking;

import java.math.BigDecimal;
import java.util.List;
import kcity.review.round.Facts;
import kcity.review.round.Round;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** A round ended with this ranking. */
public record ReviewRoundClosed(
        Reference subject, Act act, String status, String inputHash, String version, List<Entry> entries, String reason)
        implements Fact {
    /** One application's place. */
    public record Entry(String application, BigDecimal mean, BigDecimal calibrated, int rank) {}

    static ReviewRoundClosed of(Ranking ranking, Act act) {
        return new ReviewRoundClosed(
                Round.reference(ranking.call()),
                act,
                ranking.status(),
                ranking.inputHash(),
                ranking.version(),
                ranking.entries().stream()
                        .map(e -> new Entry(e.ref(), e.mean(), e.calibrated(), e.rank()))
                        .toList(),
                ranking.reason());
    }

    @Override
    public List<Reference> related() {
        return Facts.related(
                subject.id(), entries.stream().map(Entry::application).toList());
    }
}
