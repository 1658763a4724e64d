package kcity.site.year;

import java.util.List;
import kcity.programme.EvidenceLevel;
import kcity.programme.Source;
import kcity.programme.Sourced;
import kcity.web.Frame;
import kcity.web.component.Citation;
import kcity.web.component.Link;
import kcity.web.component.SourcedValue;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import kcity.web.rule.RuleWords;

/** Values of a rulebook as pages show them. */
final class Rules {
    private Rules() {}

    static SourcedValue of(Frame frame, String label, Sourced<?> value) {
        return new SourcedValue(
                label,
                new RuleWords(frame).of(value),
                Tag.of(tone(value.standing()), frame.t("standing." + value.standing())),
                value.standing() != EvidenceLevel.PUBLISHED,
                keys(value.sources()),
                frame.t(value.note()));
    }

    static Citation citation(Frame frame, Source source) {
        return new Citation(
                source.key(),
                frame.t(source.note()),
                source.addresses().stream().map(Object::toString).toList());
    }

    /** Each leads to the source's place on the same page. */
    private static List<Link> keys(List<String> keys) {
        return keys.stream().map(key -> new Link(key, "#" + key)).toList();
    }

    private static Tone tone(EvidenceLevel standing) {
        return switch (standing) {
            case PUBLISHED -> Tone.SUCCESS;
            case INFERRED -> Tone.INFORMATION;
            case ASSUMED, UNDECIDED -> Tone.WARNING;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }
}
