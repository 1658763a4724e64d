package kcity.reading;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A comma-separated file with a header line, read to the end so that everything wrong with it is told at once. Columns come in
 * any order, names match exactly; a byte order mark, quotes, CRLF, blank lines and
 * empty cells after the last column, as spreadsheets write them, are fine. A column in a complaint is the number of the cell in its line.
 */
public final class Csv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private static final int MOST_COMPLAINTS = 10_000;

    private final String file;
    private final Path path;
    private final Source source;
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private boolean othersRefused;
    private char separator = ',';

    private Csv(String file, Path path, Source source) {
        this.file = file;
        this.path = path;
        this.source = source;
    }

    /** The file is named in complaints as the path was written. */
    public static Csv file(Path path) {
        return new Csv(path.toString(), path, () -> Utf8.reader(path));
    }

    public static Csv text(String name, String text) {
        return new Csv(name, Path.of(""), () -> new StringReader(text));
    }

    public Csv required(String... columns) {
        required.addAll(List.of(columns));
        return this;
    }

    public Csv optional(String... columns) {
        optional.addAll(List.of(columns));
        return this;
    }

    /** A sign other than the comma between cells, because the caller was told so. */
    public Csv separatedBy(char sign) {
        separator = sign;
        return this;
    }

    /** Makes a column that was not named a complaint; otherwise such columns are passed over. */
    public Csv refuseOthers() {
        othersRefused = true;
        return this;
    }

    /** What the mapper makes of each row. It also sees wrong rows, so that every cell is judged; what it throws on those is dropped. */
    public <T> List<T> read(Function<Row, T> mapper) {
        List<T> rows = new ArrayList<>();
        each(row -> rows.add(mapper.apply(row)));
        return rows;
    }

    /** Hands on one row after another without keeping them, for files of millions of lines; throws {@link WrongFile} at the end. */
    public void each(Consumer<Row> consumer) {
        List<Complaint> complaints = new ArrayList<>();
        try (Reader reader = withoutMark(source.open())) {
            parse(reader, consumer, complaints);
        } catch (IOException e) {
            complaints.add(Utf8.complaint(path, e));
        }
        if (!complaints.isEmpty()) {
            throw new WrongFile(file, complaints);
        }
    }

    private void parse(Reader reader, Consumer<Row> consumer, List<Complaint> complaints) throws IOException {
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format()).get()) {
            Lines lines = new Lines(parser);
            CSVRecord first = lines.next();
            if (first == null) {
                complaints.add(new Complaint(0, 0, "the file is empty; a header is expected: " + names(required)));
                return;
            }
            Header header = Header.of(first, lines.line(), required, optional, othersRefused, complaints);
            if (!complaints.isEmpty()) {
                return;
            }
            for (CSVRecord next = lines.next(); next != null; next = lines.next()) {
                if (complaints.size() >= MOST_COMPLAINTS) {
                    complaints.add(new Complaint(lines.line(), 1, "so much is wrong that the rest was not read"));
                    return;
                }
                hand(new Row(header, next, lines.line(), complaints), consumer);
            }
        } catch (CSVException e) {
            complaints.add(Lines.complaint(e));
        }
    }

    private CSVFormat format() {
        return separator == ','
                ? FORMAT
                : FORMAT.builder().setDelimiter(separator).get();
    }

    private static void hand(Row row, Consumer<Row> consumer) {
        try {
            consumer.accept(row);
        } catch (RuntimeException e) {
            if (!row.wrong()) {
                throw e;
            }
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader);
        int first = pushback.read();
        if (first != '\uFEFF' && first >= 0) {
            pushback.unread(first);
        }
        return pushback;
    }

    static String names(Set<String> columns) {
        return columns.stream().collect(Collectors.joining(", "));
    }

    private interface Source {
        Reader open() throws IOException;
    }
}
