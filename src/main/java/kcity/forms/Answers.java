package kcity.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.shared.CountryCode;
import kcity.shared.Numeral;
import kcity.shared.Seen;
import kcity.shared.Won;
import kcity.shared.WrittenDay;

/**
 * What somebody answered, by field name, as it was typed: trimmed, left out where people see nothing. Typed reads answer
 * nothing where what stands there is wrong or can be read in two ways.
 *
 * @param values in the order of the form; a file is the id of its document
 */
public record Answers(Map<String, List<String>> values) {
    public static final Answers NONE = new Answers(Map.of());
    static final String YES = "yes";
    static final String NO = "no";

    public Answers {
        Map<String, List<String>> given = new LinkedHashMap<>();
        values.forEach((name, answers) -> {
            List<String> kept = answers.stream()
                    .map(String::strip)
                    .filter(a -> !Seen.isBlank(a))
                    .toList();
            if (!kept.isEmpty()) {
                given.put(name, kept);
            }
        });
        values = Collections.unmodifiableMap(given);
    }

    /** Answers of one value each. */
    public static Answers of(Map<String, String> single) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        single.forEach((name, value) -> values.put(name, List.of(value)));
        return new Answers(values);
    }

    public Answers with(String field, String... answers) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(answers));
        return new Answers(more);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public List<String> all(FormField field) {
        return all(field.name());
    }

    /** The first answer, or an empty text. */
    public String text(FormField field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    public Optional<Won> won(FormField field) {
        return readWon(text(field));
    }

    public Optional<LocalDate> date(FormField field) {
        return readDate(text(field));
    }

    public Optional<CountryCode> country(FormField field) {
        return readCountry(text(field));
    }

    public boolean yes(FormField field) {
        return text(field).equals(YES);
    }

    static Optional<Won> readWon(String answer) {
        return Numeral.won(answer).sure().map(amount -> new Won(amount.longValueExact()));
    }

    static Optional<BigDecimal> readNumber(String answer) {
        return Numeral.of(answer).sure();
    }

    static Optional<LocalDate> readDate(String answer) {
        return WrittenDay.read(answer);
    }

    static Optional<CountryCode> readCountry(String answer) {
        return Optional.of(answer).filter(CountryCode::isKnown).map(CountryCode::new);
    }
}
