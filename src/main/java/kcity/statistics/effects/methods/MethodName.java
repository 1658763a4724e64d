package kcity.statistics.effects.methods;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import kcity.reading.YamlNode;
import kcity.statistics.effects.design.Wanted;

/** The words that {@code method:} takes, each with what reads its keys. */
public enum MethodName {
    BEFORE_AFTER(BeforeAfterMethod::read),
    TWO_BY_TWO(CellsMethod::read),
    DIFFERENCE_IN_DIFFERENCES(DifferenceMethod::read),
    INTERRUPTED_SERIES(InterruptedMethod::read),
    LOCAL_LEVEL(LocalLevelMethod::read),
    COUNTERFACTUAL(CounterfactualMethod::read),
    SYNTHETIC_CONTROL(ControlMethod::read),
    SYNTHETIC_DIFFERENCE(SyntheticDifferenceMethod::read),
    REGRESSION(RegressionMethod::read),
    ANOVA(AnovaMethod::read),
    RANDOM_SLOPES(RandomSlopesMethod::read),
    EQUIVALENCE(EquivalenceMethod::read),
    META_ANALYSIS(MetaMethod::read),
    TREND(TrendMethod::read),
    MULTIPLICITY(MultiplicityMethod::read);

    private final BiFunction<YamlNode, Wanted, Method> reader;

    MethodName(BiFunction<YamlNode, Wanted, Method> reader) {
        this.reader = reader;
    }

    public Method read(YamlNode node, Wanted wanted) {
        return reader.apply(node, wanted);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Map<String, MethodName> words() {
        Map<String, MethodName> words = new LinkedHashMap<>();
        for (MethodName name : values()) {
            words.put(name.word(), name);
        }
        return words;
    }
}
