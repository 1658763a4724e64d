package kcity.desk.application;

import kcity.progress.ApplicationStage;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** Where an application stands, as officers read it. */
final class StageTag {
    private StageTag() {}

    static Tag of(Frame frame, ApplicationStage stage) {
        return Tag.of(tone(stage), frame.t(stage.staffWord()));
    }

    private static Tone tone(ApplicationStage stage) {
        return switch (stage) {
            case TO_SCREEN, ANSWERED, CONSULTING, IN_REVIEW -> Tone.PRIMARY;
            case QUESTION_OPEN, RANKED, CARRIED_OVER -> Tone.INFORMATION;
            case QUESTION_LAPSED, CHANGED, RESERVE, WITHDRAWN -> Tone.WARNING;
            case NOT_ELIGIBLE, NO_GO -> Tone.DANGER;
            case ELIGIBLE, SHORT_LISTED, GO, CHOSEN -> Tone.SUCCESS;
            case DRAFT, NOT_SHORT_LISTED, LEFT_OUT, NOT_CHOSEN -> Tone.NEUTRAL;
        };
    }
}
