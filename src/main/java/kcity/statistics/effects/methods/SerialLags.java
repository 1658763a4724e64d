package kcity.statistics.effects.methods;

import java.util.Optional;
import kcity.reading.YamlNode;
import kcity.statistics.effects.design.Place;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.regression.Fit;
import kcity.statistics.series.SerialCorrelation;

/** Up to how many times apart residuals are tested for hanging together: as many as the design says, else a year of months but no more than a quarter of the times. */
record SerialLags(Optional<Integer> asked, Place place) {
    static final String KEY = "breusch-godfrey-lags";
    private static final int YEAR = 12;

    static SerialLags read(YamlNode node, Wanted wanted) {
        Optional<YamlNode> own = node.find(KEY);
        return new SerialLags(own.map(n -> n.integer(1, 1000)), wanted.place(own.orElse(node)));
    }

    SerialCorrelation test(Fit fit) {
        int room = fit.rows() - fit.columns().length - 1;
        int lags = asked.orElseGet(() -> Math.max(1, Math.min(room, Math.min(YEAR, fit.rows() / 4))));
        if (asked.isPresent() && lags > room) {
            throw place.wrong(fit.rows() + " times and " + fit.columns().length + " columns leave room for "
                    + Math.max(0, room) + " lags at most, not " + lags + "; write fewer");
        }
        return SerialCorrelation.of(fit, fit.columns(), lags);
    }
}
