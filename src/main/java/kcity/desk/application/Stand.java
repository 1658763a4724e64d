package kcity.desk.application;

import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** How far an application is, over all stages. What the committee decided is among it only once it is announced. */
public enum Stand {
    TO_SCREEN(Tone.PRIMARY),
    QUESTION_OPEN(Tone.INFORMATION),
    ANSWERED(Tone.PRIMARY),
    QUESTION_LAPSED(Tone.WARNING),
    CHANGED(Tone.WARNING),
    NOT_ELIGIBLE(Tone.DANGER),
    ELIGIBLE(Tone.SUCCESS),
    NOT_SHORT_LISTED(Tone.NEUTRAL),
    SHORT_LISTED(Tone.SUCCESS),
    CONSULTING(Tone.PRIMARY),
    NO_GO(Tone.DANGER),
    GO(Tone.SUCCESS),
    IN_REVIEW(Tone.PRIMARY),
    RANKED(Tone.INFORMATION),
    CHOSEN(Tone.SUCCESS),
    RESERVE(Tone.WARNING),
    NOT_CHOSEN(Tone.NEUTRAL),
    CARRIED_OVER(Tone.INFORMATION),
    WITHDRAWN(Tone.WARNING);

    private final Tone tone;

    Stand(Tone tone) {
        this.tone = tone;
    }

    public String words(Frame frame) {
        return frame.t("desk-application.stand." + this);
    }

    public Tag tag(Frame frame) {
        return Tag.of(tone, words(frame));
    }
}
