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

    public Optional<Examination> examination() {
        return last(examinations);
    }

    public Optional<Clarification> open(Instant now) {
        return last(clarifications).filter(c -> c.open(now));
    }

    public State state(Instant now) {
        return decision().map(this::decided).orElseGet(() -> undecided(now));
    }

    private State decided(Decision decision) {
        if (!decision.eligible()) {
            return State.NOT_ELIGIBLE;
        }
        return shortListed ? State.SHORT_LISTED : State.ELIGIBLE;
    }

    private State undecided(Instant now) {
        return last(clarifications).map(question -> asked(question, now)).orElse(State.TO_SCREEN);
    }

    private static State asked(Clarification question, Instant now) {
        if (question.answered()) {
            return State.ANSWERED;
        }
        return question.open(now) ? State.QUESTION_OPEN : State.QUESTION_LAPSED;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
