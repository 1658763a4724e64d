package kcity.selection;

import java.time.Instant;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** The committee decided. For officers only: it is sealed until the announcement. */
public record SelectionDecided(
        Reference subject,
        Act act,
        String call,
        int portfolio,
        Won total,
        Instant announceAt,
        List<Line> choices,
        List<String> reserve,
        String reason)
        implements Fact {
    /** One choice; an amount of 0 leaves out what the proposal had in. */
    public record Line(String application, Won amount, boolean departs, String why) {}

    static SelectionDecided of(Decision decision, Act act) {
        return new SelectionDecided(
                new Reference("decision", decision.call() + "/" + decision.number()),
                act,
                decision.call(),
                decision.portfolio(),
                decision.total(),
                decision.announceAt(),
                decision.choices().stream()
                        .map(made -> new Line(
                                made.choice().ref(),
                                made.choice().amount(),
                                made.departs(),
                                made.choice().reason()))
                        .toList(),
                decision.reserve(),
                decision.reason());
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call));
    }
}
