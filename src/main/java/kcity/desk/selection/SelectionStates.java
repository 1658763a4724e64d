package kcity.desk.selection;

import kcity.call.Call;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** How far a call's selection has come, for those who may see what is sealed. */
@Component
public class SelectionStates {
    /** From the frozen sheet to the announcement. */
    public enum State {
        NOT_BEGUN(Tone.NEUTRAL),
        FROZEN(Tone.PRIMARY),
        PROPOSED(Tone.PRIMARY),
        SEALED(Tone.WARNING),
        ANNOUNCED(Tone.SUCCESS);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public boolean decided() {
            return this == SEALED || this == ANNOUNCED;
        }

        public Tag tag(Frame frame) {
            return Tag.of(tone, frame.t("desk-selection.state." + this));
        }
    }

    private final SelectionQueries selection;

    SelectionStates(SelectionQueries selection) {
        this.selection = selection;
    }

    public State of(Frame frame, Actor actor, Call call) {
        var decision = selection.decision(actor, call.ref());
        if (decision.isPresent()) {
            return decision.get().announced(frame.now()) ? State.ANNOUNCED : State.SEALED;
        }
        if (selection.portfolio(actor, call.ref()).isPresent()) {
            return State.PROPOSED;
        }
        return selection.frozenAt(actor, call.ref()).isPresent() ? State.FROZEN : State.NOT_BEGUN;
    }
}
