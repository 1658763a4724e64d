package kcity.statistics.effects.design;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kcity.reading.YamlNode;

/**
 * The times of the rows and the start of the intervention: the first period that counts as after. Times are ordered as
 * numbers when all of them are numbers, else as texts (dates such as 2024-03 order rightly).
 */
public record TimeAxis(Expression time, Optional<String> label, String start, Place place) {

    /** For each row its place among the times and its period (places plus gaps); the times' names; how many are before. */
    public record Placed(int[] place, int[] period, List<String> times, int before) {
        public boolean[] after() {
            boolean[] after = new boolean[place.length];
            for (int i = 0; i < after.length; i++) {
                after[i] = place[i] >= before;
            }
            return after;
        }

        /** The period with which the intervention starts. */
        public int startPeriod() {
            int first = Integer.MAX_VALUE;
            for (int i = 0; i < place.length; i++) {
                first = place[i] >= before ? Math.min(first, period[i]) : first;
            }
            return first;
        }

        public int periodsAfter() {
            return times.size() - before;
        }
    }

    public static TimeAxis read(YamlNode node, Wanted wanted) {
        YamlNode time = node.get("time");
        YamlNode start = node.get("start");
        return new TimeAxis(Expression.parse("0"), Optional.empty(), start.text(), wanted.place(start))
                .withTime(time, wanted);
    }

    /** As the design calls the times. */
    public String name() {
        return label.orElse(time.text());
    }

    private TimeAxis withTime(YamlNode time, Wanted wanted) {
        String text = time.text();
        Expression expression;
        try {
            expression = Expression.parse(text.isBlank() ? "0" : text);
        } catch (Expression.Unreadable e) {
            time.complain(e.reason());
            return this;
        }
        if (expression.bare()) {
            String name = expression.columns().iterator().next();
            wanted.labels.add(name);
            return new TimeAxis(expression, Optional.of(name), start, place);
        }
        wanted.numbers.add(expression);
        return new TimeAxis(expression, Optional.empty(), start, place);
    }

    public Placed place(Rows rows) {
        List<String> labels = label.map(rows::labels)
                .orElseGet(() -> java.util.Arrays.stream(rows.numbers(time))
                        .mapToObj(TimeAxis::plain)
                        .toList());
        boolean numeric = labels.stream().allMatch(TimeAxis::isNumber);
        if (numeric && !isNumber(start)) {
            throw place.wrong("the start '" + start + "' is no number, but all times are; write it as a number");
        }
        Comparator<String> order = numeric ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder();
        TreeMap<String, Integer> places = new TreeMap<>(order);
        labels.forEach(label -> places.put(label, 0));
        int next = 0;
        for (var entry : places.entrySet()) {
            entry.setValue(next++);
        }
        int before = places.headMap(start).size();
        if (before == 0 || before == places.size()) {
            throw place.wrong("there are " + before + " times before the start " + start + " and "
                    + (places.size() - before) + " from it on; both must be there; write another start, or add rows");
        }
        int[] placeOf = labels.stream().mapToInt(places::get).toArray();
        List<String> times = List.copyOf(places.keySet());
        int[] periods = numeric ? periods(times) : null;
        int[] period = java.util.Arrays.stream(placeOf)
                .map(p -> periods == null ? p : periods[p])
                .toArray();
        return new Placed(placeOf, period, times, before);
    }

    /** Counts in the smallest step between times, so that a gap in the series stays a gap. */
    private int[] periods(List<String> times) {
        double[] values = times.stream().mapToDouble(Double::parseDouble).toArray();
        double step = Double.POSITIVE_INFINITY;
        for (int t = 1; t < values.length; t++) {
            step = Math.min(step, values[t] - values[t - 1]);
        }
        int[] periods = new int[values.length];
        for (int t = 0; t < values.length; t++) {
            double steps = values.length == 1 ? 0 : (values[t] - values[0]) / step;
            periods[t] = (int) Math.round(steps);
            if (Math.abs(steps - periods[t]) > 0.1) {
                throw place.wrong("the times are not evenly spaced: " + times.get(t) + " is " + steps
                        + " smallest steps after " + times.getFirst() + "; add the missing times");
            }
        }
        return periods;
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
