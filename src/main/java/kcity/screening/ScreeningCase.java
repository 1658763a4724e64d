package kcity.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that screening knows of one application, oldest first.
 *
 * @param revision the application's present one; a decision on an earlier one no longer stands
 */
public record ScreeningCase(
        String application,
        int revision,
        List<Examination> examinations,
        List<Clarification> clarifications,
        List<Decision> decisions,
        boolean shortListed) {
    public ScreeningCase {
        examinations = List.copyOf(examinations);
        clarifications = List.copyOf(clarifications);
        decisions = List.copyOf(decisions);
    }

    /** The decision that stands. */
    public Optional<Decision> decision() {
        return last(decisions).filter(d -> d.revision() == revision);
    }

    /** The newest decision where it was made on an earlier revision; before any decision the newest question that was. */
    public Optional<Outdated> outdated() {
        var before = decisions.isEmpty()
                ? last(clarifications.stream().filter(c -> !c.withdrawn()).toList())
                        .map(c -> new Outdated(false, revisionAt(c.askedAt()), c.askedAt(), c.askedBy()))
                : last(decisions).map(d -> new Outdated(true, d.revision(), d.at(), d.by()));
        return before.filter(judged -> judged.revision() > 0 && judged.revision() < revision);
    }

    /** Every submission was examined as it came. */
    private int revisionAt(Instant at) {
        return examinations.stream()
                .filter(e -> !e.at().isAfter(at))
                .mapToInt(Examination::revision)
                .max()
                .orElse(0);
    }

    public Optional<Examination> examination() {
        return last(examinations);
    }

    public Optional<Clarification> open(Instant now) {
        return last(clarifications).filter(c -> c.open(now));
    }

    public State state(Instant now) {
        var newest = last(decisions);
        var asked = last(clarifications.stream().filter(c -> !c.withdrawn()).toList());
        return new StateInputs(
                        newest.map(Decision::eligible).orElse(null),
                        newest.map(Decision::revision).orElse(0),
                        asked.map(Clarification::end).orElse(null),
                        asked.map(Clarification::answered).orElse(false),
                        shortListed)
                .state(revision, now);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
