package kcity.statistics.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a method found. The first line is the effect the design is about; the verdict rests on the line {@code judged}, the first
 * unless its error is not to be trusted; {@code presence} is a randomisation p that stands in
 * for the one of the first line where that one means little. Without a usable first line there is no verdict.
 */
public record Answer(
        List<Line> lines,
        Map<String, Object> figures,
        List<Sheet> sheets,
        List<String> warnings,
        int judged,
        OptionalDouble presence,
        Optional<Picture> picture) {

    /** An answer under construction. */
    static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int judged;
        private OptionalDouble presence = OptionalDouble.empty();
        private Optional<Picture> picture = Optional.empty();

        Builder line(kcity.statistics.regression.Coefficient value, String how) {
            lines.add(new Line(value, how));
            return this;
        }

        /** The line added last is the one to judge by. */
        Builder judged() {
            judged = lines.size() - 1;
            return this;
        }

        Builder figure(String name, Object value) {
            figures.put(name, value);
            return this;
        }

        Builder sheet(Sheet sheet) {
            sheets.add(sheet);
            return this;
        }

        Builder warn(String warning) {
            warnings.add(warning);
            return this;
        }

        Builder warnIf(boolean deserved, String warning) {
            return deserved ? warn(warning) : this;
        }

        Builder presence(double p) {
            presence = OptionalDouble.of(p);
            return this;
        }

        Builder picture(Picture value) {
            picture = Optional.of(value);
            return this;
        }

        Answer done() {
            return new Answer(
                    List.copyOf(lines),
                    java.util.Collections.unmodifiableMap(figures),
                    List.copyOf(sheets),
                    List.copyOf(warnings),
                    judged,
                    presence,
                    picture);
        }
    }
}
