package kcity.selection;

import java.time.Instant;
import java.util.List;
import kcity.shared.Won;

/**
 * A decision of the committee; a later number replaces an earlier one as long as nothing is announced.
 *
 * @param portfolio number of the proposal that the committee had before it
 * @param choices by application, left-out ones of the proposal included
 * @param reserve first in line first
 */
public record Decision(
        String call,
        int number,
        int portfolio,
        Won total,
        String reason,
        Instant announceAt,
        List<Made> choices,
        List<String> reserve,
        Instant decidedAt,
        String decidedBy) {
    public Decision {
        choices = List.copyOf(choices);
        reserve = List.copyOf(reserve);
    }

    /** A choice, and whether it departs from the proposal. */
    public record Made(Choice choice, boolean departs) {}

    public boolean announced(Instant now) {
        return !now.isBefore(announceAt);
    }

    List<String> chosen() {
        return choices.stream()
                .map(Made::choice)
                .filter(Choice::in)
                .map(Choice::ref)
                .toList();
    }
}
