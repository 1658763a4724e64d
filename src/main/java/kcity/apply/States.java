package kcity.apply;

import kcity.application.Application;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** The applicant's words for the state of an application. */
final class States {
    private States() {}

    static Tag tag(Frame frame, Application application) {
        return switch (application.state()) {
            case DRAFT -> Tag.of(Tone.NEUTRAL, frame.t("apply.state.DRAFT"));
            case SUBMITTED -> Tag.of(Tone.SUCCESS, frame.t("apply.state.SUBMITTED"));
            case WITHDRAWN -> Tag.of(Tone.WARNING, frame.t("apply.state.WITHDRAWN"));
        };
    }
}
