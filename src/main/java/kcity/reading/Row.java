package kcity.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One line of a file. A cell that cannot be read is complained about once and answered with a neutral value ("?", 0, 1970), so
 * that the other cells of the row are judged too; the file is refused at the end whatever is made of such a row.
 */
public final class Row {
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Header header;
    private final String[] cells;
    private final int line;
    private final Numerals numerals;
    private final Wrongs complaints;
    private final Set<Integer> wrongPlaces = new HashSet<>(0);

    Row(Header header, Table.Line line, Numerals numerals, Wrongs complaints) {
        this.header = header;
        this.cells = line.cells();
        this.line = line.number();
        this.numerals = numerals;
        this.complaints = complaints;
        int filled = Header.filled(cells);
        int given = Math.max(filled, Math.min(cells.length, header.size()));
        if (given > header.size() || cells.length < header.size() && !numerals.sheet()) {
            String remedy = given < header.size()
                    ? "; add what is missing, empty cells too"
                    : "; put a text that holds the separator within quotation marks";
            complain(
                    Math.min(given, header.size()),
                    header.size() + " cells are expected, as in the header, but there are " + given + remedy);
        }
    }

    public int line() {
        return line;
    }

    /** Which cell of the line a column is, from 1. */
    public int place(String column) {
        return header.place(column) + 1;
    }

    public boolean wrong() {
        return !wrongPlaces.isEmpty();
    }

    /** Stripped, never empty. */
    public String text(String column) {
        return optionalText(column).orElseGet(() -> missing(column, "?"));
    }

    public Optional<String> optionalText(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.length
                ? Optional.empty()
                : Optional.of(seen(place, column)).filter(text -> !text.isEmpty());
    }

    private String seen(int place, String column) {
        String text = Letters.read(cells[place]);
        OptionalInt unseen = Letters.unseen(text);
        if (unseen.isPresent()) {
            complain(place, column + " " + Letters.told(text, unseen.getAsInt()));
        }
        return text;
    }

    /** A number as text: with a point even where the file writes a decimal comma. What is no number stays as it is. */
    public Optional<String> numeral(String column) {
        Optional<String> text = optionalText(column);
        text.map(numerals::mixed)
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> complain(column, column + " \"" + text.orElse("") + "\"" + it));
        return text.map(it -> numerals.plain(it, line));
    }

    /** Exactly as written, scale included: 1.50 is 150 at scale 2. */
    public BigDecimal decimal(String column) {
        return optionalDecimal(column).orElseGet(() -> missing(column, BigDecimal.ZERO));
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        Optional<String> text = numeral(column);
        return parsed(column, text, Decimals::parse, () -> notDecimal(text.orElse("")), BigDecimal.ZERO);
    }

    private String notDecimal(String text) {
        return Decimals.isFar(text)
                ? "has more than 30 places; write what is so small as 0, and what is so great in a greater unit"
                : "is no decimal number; " + Decimals.remedy(text, "12.5", numerals.commas(text));
    }

    /** Complains that this cell is no number, with how to write what is meant. */
    public void complainOfNumber(String column) {
        String text = optionalText(column).orElse("");
        complain(
                column,
                column + " \"" + text + "\" is no number; " + Decimals.remedy(text, "12.5", numerals.commas(text)));
    }

    public long integer(String column) {
        return optionalInteger(column).orElseGet(() -> missing(column, 0L));
    }

    public Optional<Long> optionalInteger(String column) {
        Optional<String> text = optionalText(column);
        return parsed(
                column,
                text,
                Decimals::parseWhole,
                () -> "is no whole number; " + Decimals.remedy(text.orElse(""), "1200", false),
                0L);
    }

    public LocalDate date(String column) {
        return optionalDate(column).orElseGet(() -> missing(column, NO_DATE));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return parsed(
                column, optionalText(column), LocalDate::parse, () -> "is no date; write it like 2024-03-31", NO_DATE);
    }

    public Instant instant(String column) {
        return optionalInstant(column).orElseGet(() -> missing(column, Instant.EPOCH));
    }

    public Optional<Instant> optionalInstant(String column) {
        Function<String, Instant> parse = text -> OffsetDateTime.parse(text).toInstant();
        return parsed(
                column,
                optionalText(column),
                parse,
                () -> "is no time with its offset; write it like 2024-03-31T18:00:00+09:00",
                Instant.EPOCH);
    }

    /** A complaint of the caller's own, at this row's cell of the column; a cell is complained about once. */
    public void complain(String column, String reason) {
        complain(Math.max(0, header.place(column)), reason);
    }

    private <T> Optional<T> parsed(
            String column, Optional<String> text, Function<String, T> parse, Supplier<String> reason, T neutral) {
        try {
            return text.map(parse);
        } catch (NumberFormatException | DateTimeException e) {
            complain(column, column + " \"" + text.orElse("") + "\" " + reason.get());
            return Optional.of(neutral);
        }
    }

    private <T> T missing(String column, T neutral) {
        complain(column, column + " is empty; fill it, or delete the line");
        return neutral;
    }

    private void complain(int place, String reason) {
        if (cells.length <= place && wrong()) {
            return;
        }
        if (wrongPlaces.add(place)) {
            complaints.add(new Complaint(line, place + 1, reason));
        }
    }
}
