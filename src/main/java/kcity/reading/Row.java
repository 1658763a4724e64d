package kcity.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a file. A cell that cannot be read is complained about once and answered with a neutral value ("?", 0, 1970), so
 * that the other cells of the row are judged too; the file is refused at the end whatever is made of such a row.
 */
public final class Row {
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Header header;
    private final CSVRecord cells;
    private final int line;
    private final List<Complaint> complaints;
    private final Set<Integer> wrongPlaces = new HashSet<>(0);

    Row(Header header, CSVRecord cells, int line, List<Complaint> complaints) {
        this.header = header;
        this.cells = cells;
        this.line = line;
        this.complaints = complaints;
        int given = Math.max(Header.filled(cells), Math.min(cells.size(), header.size()));
        if (given != header.size()) {
            String reason = header.size() + " cells are expected, as in the header, but there are " + given;
            complain(Math.min(given, header.size()), reason);
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
        return place < 0 || place >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(place).strip()).filter(text -> !text.isEmpty());
    }

    /** Exactly as written, scale included: 1.50 is 150 at scale 2. */
    public BigDecimal decimal(String column) {
        return optionalDecimal(column).orElseGet(() -> missing(column, BigDecimal.ZERO));
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        return parsed(column, Decimals::parse, "is no decimal number; write it like 12.5", BigDecimal.ZERO);
    }

    public long integer(String column) {
        return optionalInteger(column).orElseGet(() -> missing(column, 0L));
    }

    public Optional<Long> optionalInteger(String column) {
        return parsed(column, Decimals::parseWhole, "is no whole number", 0L);
    }

    public LocalDate date(String column) {
        return optionalDate(column).orElseGet(() -> missing(column, NO_DATE));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return parsed(column, LocalDate::parse, "is no date; write it like 2024-03-31", NO_DATE);
    }

    public Instant instant(String column) {
        return optionalInstant(column).orElseGet(() -> missing(column, Instant.EPOCH));
    }

    public Optional<Instant> optionalInstant(String column) {
        Function<String, Instant> parse = text -> OffsetDateTime.parse(text).toInstant();
        return parsed(
                column, parse, "is no time with its offset; write it like 2024-03-31T18:00:00+09:00", Instant.EPOCH);
    }

    /** A complaint of the caller's own, at this row's cell of the column; a cell is complained about once. */
    public void complain(String column, String reason) {
        complain(Math.max(0, header.place(column)), reason);
    }

    private <T> Optional<T> parsed(String column, Function<String, T> parse, String reason, T neutral) {
        Optional<String> text = optionalText(column);
        try {
            return text.map(parse);
        } catch (NumberFormatException | DateTimeException e) {
            complain(column, column + " \"" + text.orElse("") + "\" " + reason);
            return Optional.of(neutral);
        }
    }

    private <T> T missing(String column, T neutral) {
        complain(column, column + " is empty");
        return neutral;
    }

    private void complain(int place, String reason) {
        if (cells.size() <= place && wrong()) {
            return;
        }
        if (wrongPlaces.add(place)) {
            complaints.add(new Complaint(line, place + 1, reason));
        }
    }
}
