package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Audience;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * The deadline of the call that somebody writes an application for was moved.
 *
 * @param cutOff whether it is the cut-off of a call that is open all year
 */
public record ApplicantToldOfDeadline(
        Reference subject,
        Act act,
        String reason,
        String call,
        String organisation,
        Instant was,
        Instant closesAt,
        boolean cutOff)
        implements Fact {
    @Override
    public List<Reference> related() {
        return List.of(new Reference("call", call));
    }

    @Override
    public Audience audience() {
        return Audience.PARTIES;
    }

    @Override
    public List<String> addressees() {
        return List.of(organisation);
    }
}
