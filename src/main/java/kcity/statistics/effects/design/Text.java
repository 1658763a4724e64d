package kcity.statistics.effects.design;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and names in sentences. */
public final class Text {
    private Text() {}

    /** Names of ours as they are, those of the data between quotes. */
    public static String names(List<String> names, Collection<String> ofData) {
        return names.stream()
                .map(name -> ofData.contains(name) ? "'" + name + "'" : name)
                .collect(Collectors.joining(", "));
    }

    public static String names(List<String> ofData) {
        return names(ofData, ofData);
    }

    /** Three significant places, without an exponent where that reads better. */
    public static String number(double value) {
        return Math.abs(value) >= 0.001 && Math.abs(value) < 1000
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
