package kcity.web.component;

import java.util.List;
import java.util.OptionalDouble;

/** One line of a line chart; a point that is not known is empty and leaves a gap. */
public record Series(String name, List<OptionalDouble> values) {
    public static Series of(String name, double... values) {
        return new Series(
                name,
                java.util.Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
    }
}
