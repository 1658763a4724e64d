package kcity.desk.award;

import java.util.ArrayList;
import java.util.List;
import kcity.award.Award;
import kcity.programme.ProgrammeType;
import kcity.web.Frame;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** How far an award has come. */
enum AwardState {
    TENDER,
    AGREEMENT,
    PAYMENT,
    PAID,
    ENDED;

    static AwardState of(Award award) {
        if (award.agreement() == null) {
            return award.waitsForTender() ? TENDER : AGREEMENT;
        }
        if (award.ended()) {
            return ENDED;
        }
        return award.nextToPay().isPresent() ? PAYMENT : PAID;
    }

    Tag tag(Frame frame) {
        return switch (this) {
            case TENDER, AGREEMENT -> Tag.of(Tone.WARNING, frame.t("desk.award.state." + this));
            case PAYMENT -> Tag.of(Tone.PRIMARY, frame.t("desk.award.state.PAYMENT"));
            case ENDED -> Tag.of(Tone.DANGER, frame.t("desk.award.state.ENDED"));
            case PAID -> Tag.of(Tone.SUCCESS, frame.t("desk.award.state.PAID"));
        };
    }

    /** The way of that type; a demonstration has no tender. */
    List<Step> steps(Frame frame, ProgrammeType type) {
        var states = new ArrayList<>(List.of(TENDER, AGREEMENT, PAYMENT, this == ENDED ? ENDED : PAID));
        if (type != ProgrammeType.PLANNING) {
            states.remove(TENDER);
        }
        var labels = states.stream()
                .map(state -> frame.t("desk.award.step." + state))
                .toList();
        return Step.walk(labels, this == PAID || this == ENDED ? labels.size() : states.indexOf(this));
    }
}
