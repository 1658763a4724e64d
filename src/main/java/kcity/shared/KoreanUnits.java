package kcity.shared;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers with 십, 백, 천 and 만, 억, 조, from the greatest to the least: {@code 3억 5천만}, {@code 300백만}, {@code 1,234억}. */
final class KoreanUnits {
    private static final Numeral NONE = new Numeral.None();
    private static final Map<String, BigDecimal> SMALL =
            Map.of("십", BigDecimal.valueOf(10), "백", BigDecimal.valueOf(100), "천", BigDecimal.valueOf(1_000));
    private static final Map<String, BigDecimal> LARGE = Map.of(
            "만", BigDecimal.valueOf(10_000),
            "억", BigDecimal.valueOf(100_000_000),
            "조", BigDecimal.valueOf(1_000_000_000_000L));
    private static final Pattern STEP = Pattern.compile("\\G ?([\\d.,]*) ?([십백천]?) ?([만억조]?)");
    private static final Pattern ANY = Pattern.compile("[십백천만억조]");

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal leastLarge = BigDecimal.valueOf(Long.MAX_VALUE);
    private BigDecimal leastSmall = BigDecimal.valueOf(Long.MAX_VALUE);

    private KoreanUnits() {}

    static boolean areIn(String text) {
        return ANY.matcher(text).find();
    }

    static Numeral read(String text) {
        var units = new KoreanUnits();
        var step = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!step.find() || step.end() == at || !units.take(step.group(1), step.group(2), step.group(3))) {
                return NONE;
            }
            at = step.end();
        }
        return new Numeral.One(units.whole.add(units.section));
    }

    private boolean take(String written, String small, String large) {
        if (written.isEmpty() && small.isEmpty()) {
            return false;
        }
        var number = written.isEmpty()
                ? java.util.Optional.of(BigDecimal.ONE)
                : NumeralReader.beforeUnit(NumeralReader.digits(written), written)
                        .sure();
        return number.isPresent() && add(number.get(), small) && close(large);
    }

    private boolean add(BigDecimal number, String small) {
        var unit = small.isEmpty() ? BigDecimal.ONE : SMALL.getOrDefault(small, BigDecimal.ONE);
        boolean falls = unit.compareTo(leastSmall) < 0;
        leastSmall = unit;
        section = section.add(number.multiply(unit));
        return falls;
    }

    private boolean close(String large) {
        if (large.isEmpty()) {
            return true;
        }
        var unit = LARGE.getOrDefault(large, BigDecimal.ONE);
        boolean falls = unit.compareTo(leastLarge) < 0;
        leastLarge = unit;
        whole = whole.add(section.multiply(unit));
        section = BigDecimal.ZERO;
        leastSmall = BigDecimal.valueOf(Long.MAX_VALUE);
        return falls;
    }
}
