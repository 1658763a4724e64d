package kcity.web;

import kcity.progress.ApplicationStage;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** Where an application stands, in the word of whoever reads it. */
public final class StageTag {
    private StageTag() {}

    /** For officers and the committee. */
    public static Tag ofStaff(Frame frame, ApplicationStage stage) {
        return Tag.of(tone(stage), frame.t(stage.staffWord()));
    }

    /** For the applicant and its partners: stages that are one to them look alike too. */
    public static Tag ofApplicant(Frame frame, ApplicationStage stage) {
        return Tag.of(tone(stage.told()), frame.t(stage.applicantWord()));
    }

    private static Tone tone(ApplicationStage stage) {
        return switch (stage) {
            case TO_SCREEN, ANSWERED, CONSULTING, IN_REVIEW, AT_WORK -> Tone.PRIMARY;
            case QUESTION_OPEN, RANKED, CARRIED_OVER, RESERVE -> Tone.INFORMATION;
            case QUESTION_LAPSED, CHANGED, WITHDRAWN -> Tone.WARNING;
            case NOT_ELIGIBLE, NO_GO, TERMINATED -> Tone.DANGER;
            case ELIGIBLE, SHORT_LISTED, GO, TO_TENDER, TO_SIGN, COMPLETED -> Tone.SUCCESS;
            case DRAFT, NOT_SHORT_LISTED, LEFT_OUT, NOT_CHOSEN -> Tone.NEUTRAL;
        };
    }
}
