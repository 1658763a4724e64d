package kcity.desk.screening;

import java.util.List;
import kcity.screening.Examination;
import kcity.screening.Finding;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/**
 * One finding of the machine in the reader's words.
 *
 * @param sources where the rule was read
 */
public record FindingLine(Tag tag, String words, List<Link> sources) {
    public static List<FindingLine> of(Frame frame, Examination examination) {
        return examination.findings().stream().map(f -> line(frame, f)).toList();
    }

    /** When the machine looked, and by which version of the rules. */
    public static String examined(Frame frame, Examination examination) {
        return frame.t(
                "desk-screening.examined",
                frame.time(examination.at()),
                Integer.toString(examination.edition()),
                examination.version());
    }

    private static FindingLine line(Frame frame, Finding finding) {
        var words = frame.messages().say(frame.language(), finding.key(), finding.arguments());
        return new FindingLine(
                tag(frame, finding),
                finding.assumed() ? frame.t("programme.mark.ASSUMED", words) : words,
                finding.sources().stream()
                        .map(key -> new Link(key, "/years/sources#" + key))
                        .toList());
    }

    private static Tag tag(Frame frame, Finding finding) {
        if (finding.forOfficer()) {
            return Tag.of(Tone.WARNING, frame.t("desk-screening.for-officer"));
        }
        return finding.met()
                ? Tag.of(Tone.SUCCESS, frame.t("desk-screening.met"))
                : Tag.of(Tone.DANGER, frame.t("desk-screening.unmet"));
    }
}
