package kcity.statistics.effects.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a method found. The first line is the effect the design is about; the verdict rests on the line {@code judged}, the first
 * unless its error is not to be trusted; {@code presence} is a randomisation p that stands in
 * for the one of the first line where that one means little, {@code leastPresence} the smallest it could have been. What is
 * {@code missing} for an estimate makes the verdict "not assessable".
 */
public record Answer(
        List<Line> lines,
        Map<String, Object> figures,
        List<Sheet> sheets,
        List<String> warnings,
        int judged,
        OptionalDouble presence,
        OptionalDouble leastPresence,
        List<String> missing,
        Optional<Picture> picture) {

    /** No answer, but what it would have needed. */
    public static Answer none(String missing) {
        return new Builder().missing(missing).done();
    }

    /** The same without the lines that must not be read, for lack of this. */
    Answer lacking(String what) {
        return new Answer(List.of(), figures, sheets, warnings, 0, presence, leastPresence, List.of(what), picture);
    }

    /** The line that a claim is held against. */
    public Optional<Line> judgedLine() {
        return judged < lines.size() ? Optional.of(lines.get(judged)) : Optional.empty();
    }

    /** An answer under construction. */
    public static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private int judged;
        private OptionalDouble presence = OptionalDouble.empty();
        private OptionalDouble leastPresence = OptionalDouble.empty();
        private final List<String> missing = new ArrayList<>();
        private Optional<Picture> picture = Optional.empty();

        public Builder line(kcity.statistics.regression.Coefficient value, String how) {
            lines.add(new Line(value, how, false));
            return this;
        }

        /** An estimate that bears the name of a column or an expression. */
        Builder lineOfData(kcity.statistics.regression.Coefficient value, String how) {
            lines.add(new Line(value, how, true));
            return this;
        }

        /** An estimate that bears a name of ours or, where this is one of them, of the data. */
        public Builder line(
                kcity.statistics.regression.Coefficient value, String how, java.util.Collection<String> namesOfData) {
            lines.add(new Line(value, how, namesOfData.contains(value.name())));
            return this;
        }

        /** The line added last is the one to judge by. */
        Builder judged() {
            judged = lines.size() - 1;
            return this;
        }

        public Builder figure(String name, Object value) {
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

        /** A p by rank or by drawing the treated anew, and the least that so many units could have given. */
        public Builder presence(double p, double least) {
            presence = OptionalDouble.of(p);
            leastPresence = OptionalDouble.of(least);
            return this;
        }

        Builder missing(String what) {
            missing.add(what);
            return this;
        }

        Builder picture(Picture value) {
            picture = Optional.of(value);
            return this;
        }

        public Answer done() {
            return new Answer(
                    List.copyOf(lines),
                    java.util.Collections.unmodifiableMap(figures),
                    List.copyOf(sheets),
                    List.copyOf(warnings),
                    judged,
                    presence,
                    leastPresence,
                    List.copyOf(missing),
                    picture);
        }
    }
}
