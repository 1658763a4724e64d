package kcity.review.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kcity.review.round.Facts;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An expert handed in a score sheet, or changed it with a reason. */
public record ScoresSubmitted(
        Reference subject,
        Act act,
        String application,
        Map<String, Integer> points,
        BigDecimal total,
        String comment,
        String reason)
        implements Fact {
    static ScoresSubmitted of(ScoreSheet sheet, Act act) {
        return new ScoresSubmitted(
                new Reference("scores", sheet.application() + "/" + sheet.expert() + "/" + sheet.number()),
                act,
                sheet.application(),
                sheet.points(),
                sheet.total(),
                sheet.comment(),
                sheet.reason());
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.application(application));
    }
}
