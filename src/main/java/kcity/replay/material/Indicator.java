package kcity.replay.material;

import java.math.BigDecimal;
import java.util.Map;
import kcity.shared.Language;
import kcity.shared.Text;

/**
 * What a pilot is measured by.
 *
 * @param lower whether less is better
 */
public record Indicator(Text name, String unit, boolean lower, BigDecimal baseline, BigDecimal target) {
    private static final Map<String, String> KOREAN = Map.of("s", "초", "min", "분", "h", "시간", "d", "일", "cases", "건");

    public String unit(Language language) {
        return unit(unit, language);
    }

    /** For readers of either language. */
    public String named() {
        return name.ko() + " (" + name.en() + ")";
    }

    static String unit(String unit, Language language) {
        return language == Language.KO ? KOREAN.getOrDefault(unit, unit) : unit;
    }

    public boolean isReachedBy(BigDecimal value) {
        return lower ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
    }
}
