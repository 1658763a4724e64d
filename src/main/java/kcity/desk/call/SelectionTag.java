package kcity.desk.call;

import kcity.progress.CallStage;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** How far a call's selection has come, for those who may see what is sealed. */
public final class SelectionTag {
    private SelectionTag() {}

    public static Tag of(Frame frame, CallStage stage) {
        return switch (stage) {
            case RECEIVING, IN_REVIEW, REVIEWED -> Tag.of(Tone.NEUTRAL, frame.t("desk-selection.state.NOT_BEGUN"));
            case FROZEN, PROPOSED -> Tag.of(Tone.PRIMARY, frame.t("desk-selection.state." + stage));
            case SEALED -> Tag.of(Tone.WARNING, frame.t("desk-selection.state.SEALED"));
            case ANNOUNCED -> Tag.of(Tone.SUCCESS, frame.t("desk-selection.state.ANNOUNCED"));
        };
    }
}
