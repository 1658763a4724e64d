package kcity.statistics.effects.methods;

import kcity.reading.YamlNode;
import kcity.statistics.effects.design.Expression;
import kcity.statistics.effects.design.Rows;
import kcity.statistics.effects.design.Settings;
import kcity.statistics.effects.design.Wanted;
import kcity.statistics.multiplicity.AdjustedP;

/** {@code method: multiplicity}: the p of several questions, one row each, adjusted for their number. */
record MultiplicityMethod(String question, Expression p) implements Method {

    static MultiplicityMethod read(YamlNode node, Wanted wanted) {
        return new MultiplicityMethod(wanted.label(node.get("question")), wanted.number(node.get("p")));
    }

    @Override
    public boolean hasOutcome() {
        return false;
    }

    @Override
    public Answer estimate(Rows rows, Settings settings) {
        double[] values = rows.numbers(p);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw rows.wrong(i, "a p-value lies from 0 to 1, not " + values[i] + "; correct it");
            }
        }
        double[] holm = AdjustedP.holm(values);
        double[] shares = AdjustedP.benjaminiHochberg(values);
        Sheet.Builder sheet =
                Sheet.of("questions", "question", "p", "Holm", "Benjamini-Hochberg", "found at alpha by Holm");
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            boolean holds = holm[i] <= settings.alpha();
            found += holds ? 1 : 0;
            sheet.row(rows.labels(question).get(i), values[i], holm[i], shares[i], holds);
        }
        return new Answer.Builder()
                .figure("questions", values.length)
                .figure("found at alpha by Holm", found)
                .sheet(sheet.done())
                .done();
    }
}
