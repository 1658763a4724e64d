package kcity.apply;

import kcity.progress.ApplicationStage;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** Where an application stands, as its applicant and its partners read it. */
final class StageTag {
    private StageTag() {}

    static Tag of(Frame frame, ApplicationStage stage) {
        return Tag.of(tone(stage), frame.t(stage.applicantWord()));
    }

    private static Tone tone(ApplicationStage stage) {
        return switch (stage) {
            case DRAFT, NOT_SHORT_LISTED, LEFT_OUT, NOT_CHOSEN -> Tone.NEUTRAL;
            case NOT_ELIGIBLE, NO_GO -> Tone.DANGER;
            case CHOSEN -> Tone.SUCCESS;
            case RESERVE -> Tone.INFORMATION;
            case WITHDRAWN -> Tone.WARNING;
            default -> Tone.PRIMARY;
        };
    }
}
