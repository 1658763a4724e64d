package kcity.selection;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;

/** An applicant learns what was decided on its application. */
public record ResultAnnounced(
        Reference subject, Act act, String call, Outcome outcome, Won amount, List<String> addressees) implements Fact {
    /** As applicants are told. */
    public enum Outcome {
        CHOSEN,
        RESERVE,
        NOT_CHOSEN
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<Reference> related() {
        return List.of(Facts.selection(call));
    }
}
