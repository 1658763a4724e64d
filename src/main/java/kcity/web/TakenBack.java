package kcity.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kcity.shared.Withdrawn;
import kcity.shared.Won;
import kcity.web.component.Struck;

/**
 * Entries taken back, in the reader's words.
 *
 * @param names of persons by their ids, as far as the reader may know them
 */
public record TakenBack(Frame frame, UnaryOperator<String> names) {
    private static final Set<String> MONEY = Set.of("amount", "paid", "owed", "back");

    /** Says those columns of the row that had a value, days and money as the reader writes them. */
    public Struck of(String what, Withdrawn gone, String... columns) {
        var said = Arrays.stream(columns)
                .filter(column -> !gone.value(column).isEmpty())
                .map(column -> said(column, gone.value(column)))
                .collect(Collectors.joining(" · "));
        return new Struck(what, said.isEmpty() ? "–" : said, gone.reason(), by(gone));
    }

    private String by(Withdrawn gone) {
        return frame.date(gone.at()) + " · " + names.apply(gone.by());
    }

    private String said(String column, String value) {
        if (MONEY.contains(column)) {
            return frame.won(new Won(Long.parseLong(value)));
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? frame.date(LocalDate.parse(value)) : value;
    }
}
