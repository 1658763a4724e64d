package kcity.desk.screening;

import kcity.screening.State;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** The officer's words for where an application stands in screening. */
public final class ScreeningTags {
    private ScreeningTags() {}

    public static Tag tag(Frame frame, State state) {
        return Tag.of(tone(state), frame.t("desk-screening.state." + state));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case TO_SCREEN, ANSWERED -> Tone.PRIMARY;
            case QUESTION_OPEN -> Tone.INFORMATION;
            case QUESTION_LAPSED, CHANGED -> Tone.WARNING;
            case NOT_ELIGIBLE -> Tone.DANGER;
            case ELIGIBLE, SHORT_LISTED -> Tone.SUCCESS;
        };
    }
}
