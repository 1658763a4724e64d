package kcity.optimise.selection.explain;

import kcity.optimise.selection.Linear;
import kcity.optimise.selection.Model;
import kcity.optimise.selection.Row;
import kcity.optimise.selection.Worth;

/** What is the best where one candidate is in (or out) and has this value, with an envelope of so many steps? All else is as the round has it. Candidate -1: nobody is. */
record Question(int candidate, boolean in, long value, long steps) {
    static Question of(Model model, int candidate, boolean in) {
        return new Question(candidate, in, model.values[candidate], model.rules.envelopeWon() / model.rules.stepWon());
    }

    static Question ofNobody(long steps) {
        return new Question(-1, false, 0, steps);
    }

    Question valued(long other) {
        return new Question(candidate, in, other, steps);
    }

    Question with(long otherSteps) {
        return new Question(candidate, in, value, otherSteps);
    }

    boolean mayBeIn(int i) {
        return i != candidate || in;
    }

    boolean mayBeOut(int i) {
        return i != candidate || !in;
    }

    /** What each column is worth, in units. */
    long[] worth(Model model) {
        long[] worth = model.base.worth().clone();
        if (candidate >= 0) {
            Worth own = model.worth(candidate, value);
            worth[candidate] = own.chosen();
            worth[model.size + candidate] = own.perStep();
        }
        return worth;
    }

    /** All rules and this. */
    Linear linear(Model model, Linear anyEnvelope) {
        Linear linear = anyEnvelope.worth(worth(model)).with(model.envelope(steps));
        return candidate < 0 ? linear : linear.with(fixed());
    }

    Row fixed() {
        return Row.fixed(candidate, in ? 1 : 0);
    }
}
