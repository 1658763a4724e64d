package kcity.replay.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Daily values of an indicator: they settle within weeks, move with the days of the week, keep a memory of the day before, and are missing while the
 * equipment stood still.
 */
public record Series(List<Value> values) {
    private static final int DAYS_TO_SETTLE = 21;
    private static final int LAST_WEEKS = 28;
    private static final double MEMORY = 0.35;
    private static final double NOISE = 0.11;

    public Series {
        values = List.copyOf(values);
    }

    public record Value(LocalDate on, BigDecimal value) {}

    /**
     * Days on which nothing was measured.
     *
     * @param days from the first on
     */
    public record Gap(LocalDate first, int days) {
        public boolean has(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(first.plusDays(days));
        }
    }

    /**
     * @param reached share of the way from baseline to target at which it settles
     * @param first day of the values; they go on for so many {@code days}
     */
    public static Series of(Dossier dossier, Indicator indicator, double reached, LocalDate first, int days, Gap gap) {
        var chance = Draw.of(dossier.seedOf(indicator.name().en()), "series");
        var from = indicator.baseline().doubleValue();
        var way = indicator.target().doubleValue() - from;
        var values = new ArrayList<Value>();
        var noise = 0.0;
        for (var day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            noise = MEMORY * noise + NOISE * Math.abs(way) * chance.nextGaussian();
            var settled = Math.min(1.0, (day.toEpochDay() - first.toEpochDay()) / (double) DAYS_TO_SETTLE);
            if (!gap.has(day)) {
                values.add(new Value(day, round(indicator, from + settled * reached * way + noise + week(day, way))));
            }
        }
        return new Series(values);
    }

    /** Fewer people are about at weekends. */
    private static double week(LocalDate day, double way) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (weekend ? -0.15 : 0.06) * Math.abs(way);
    }

    private static BigDecimal round(Indicator indicator, double value) {
        var most = indicator.unit().equals("%") ? 99.8 : Double.MAX_VALUE;
        return BigDecimal.valueOf(Math.clamp(value, 0.1, most)).setScale(1, RoundingMode.HALF_UP);
    }

    public BigDecimal meanOfTheLastWeeks() {
        var last = values.subList(Math.max(0, values.size() - LAST_WEEKS), values.size());
        var sum = last.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(last.size()), 1, RoundingMode.HALF_UP);
    }

    public String csv() {
        return values.stream()
                .map(value -> value.on() + "," + value.value().toPlainString() + "\n")
                .collect(Collectors.joining("", "date,value\n", ""));
    }
}
