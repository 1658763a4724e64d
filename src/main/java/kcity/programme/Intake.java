package kcity.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kcity.shared.Text;

/** How proposals come in. */
public sealed interface Intake {
    Sourced<IntakeKind> kind();

    Sourced<Moment> opens();

    /** The last second that counts for this edition: of the window, or of the cut-off. */
    Instant last();

    /** The name of the rule that says so. */
    String lastSecond();

    /** What becomes of a proposal that arrives at this instant. */
    Arrival arrivalAt(Instant instant);

    enum Arrival {
        EARLY,
        IN_TIME,
        LATE,
        /** Welcome, and considered for a later edition. */
        NEXT_EDITION
    }

    /** What was moved by an act is announced with it, however firmly the rulebook's own stood. */
    private static <T> Sourced<T> byAct(T moved) {
        return new Sourced<>(moved, EvidenceLevel.PUBLISHED, List.of(), new Text("", ""));
    }

    /** Open from the first to the last second, then closed. */
    record Window(Sourced<IntakeKind> kind, Sourced<Moment> opens, Sourced<Moment> closes) implements Intake {
        @Override
        public Arrival arrivalAt(Instant instant) {
            if (!opens.get().isReachedBy(instant)) {
                return Arrival.EARLY;
            }
            return closes.get().isPassedBy(instant) ? Arrival.LATE : Arrival.IN_TIME;
        }

        @Override
        public Instant last() {
            return closes.get().instant();
        }

        @Override
        public String lastSecond() {
            return "closes";
        }

        Window closingAt(Instant instant) {
            var moved = new Moment(instant.atZone(closes.get().at().getZone()), EvidenceLevel.PUBLISHED);
            return new Window(kind, opens, byAct(moved));
        }
    }

    /**
     * Open all year; the notice of the next edition takes over without a gap.
     *
     * @param opens when this edition's notice opened it
     * @param considers arrivals that this edition decides on; its end is the cut-off, its beginning may lie before the opening
     * @param laterEdition the edition that decides on what arrives after the cut-off
     */
    record Rolling(
            Sourced<IntakeKind> kind, Sourced<Moment> opens, Sourced<Span> considers, Sourced<Integer> laterEdition)
            implements Intake {
        @Override
        public Arrival arrivalAt(Instant instant) {
            Span span = considers.get();
            if (!span.from().isReachedBy(instant)) {
                return Arrival.EARLY;
            }
            return span.until().isPassedBy(instant) ? Arrival.NEXT_EDITION : Arrival.IN_TIME;
        }

        @Override
        public Instant last() {
            return considers.get().until().instant();
        }

        @Override
        public String lastSecond() {
            return "considers";
        }

        Rolling consideringUntil(Instant instant) {
            var span = considers.get();
            var until = new Moment(instant.atZone(span.until().at().getZone()), EvidenceLevel.PUBLISHED);
            var moved = new Span(span.from(), until);
            return new Rolling(kind, opens, byAct(moved), laterEdition);
        }

        /** When the edition that takes over opens its own; empty while that has no rulebook, or no such intake. */
        public Optional<Instant> takenOverAt(ProgrammeType type, Function<Integer, Optional<Rulebook>> inForce) {
            return laterEdition.known().flatMap(inForce).stream()
                    .flatMap(rulebook -> rulebook.calls(type).stream())
                    .map(CallRules::intake)
                    .filter(Rolling.class::isInstance)
                    .findFirst()
                    .map(intake -> intake.opens().get().instant());
        }
    }
}
