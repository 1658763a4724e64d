package kcity.programme;

import java.time.Instant;
import java.time.ZoneOffset;
import kcity.reading.YamlNode;

/** Reads a call's intake: a window or a rolling one. */
final class IntakeReader {
    private static final Moment NO_MOMENT = new Moment(Instant.EPOCH.atZone(ZoneOffset.UTC), EvidenceLevel.ASSUMED);

    private final SourcedReader sourced;

    IntakeReader(SourcedReader sourced) {
        this.sourced = sourced;
    }

    Intake read(YamlNode node) {
        Sourced<IntakeKind> kind = sourced.needed(node.get("kind"), n -> n.oneOf(IntakeKind.class), IntakeKind.WINDOW);
        Sourced<Moment> opens = sourced.needed(node.get("opens"), ValueReader::moment, NO_MOMENT);
        return switch (kind.get()) {
            case WINDOW -> window(node, kind, opens);
            case ROLLING ->
                new Intake.Rolling(
                        kind,
                        opens,
                        sourced.needed(node.get("considers"), ValueReader::span, new Span(NO_MOMENT, NO_MOMENT)),
                        sourced.needed(node.get("later-edition"), n -> n.integer(2020, 2100), 2020));
        };
    }

    private Intake window(YamlNode node, Sourced<IntakeKind> kind, Sourced<Moment> opens) {
        Sourced<Moment> closes = sourced.needed(node.get("closes"), ValueReader::moment, opens.get());
        if (closes.get().at().isBefore(opens.get().at())) {
            node.get("closes").complain("the intake closes before it opens");
        }
        return new Intake.Window(kind, opens, closes);
    }
}
