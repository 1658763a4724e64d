package kcity.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;

/**
 * A table with a header line, read to the end so that everything wrong with it is told at once: comma-separated, with semicolons or tabs
 * as Europe's spreadsheets write it (decimal commas then too), in UTF-8, UTF-16 or Korean Excel's CP949, or the first sheet of an Excel workbook. Columns come in
 * any order, names match exactly; a byte order mark, quotes, CRLF, blank lines and
 * empty cells after the last column, as spreadsheets write them, are fine. A column in a complaint is the number of the cell in its line.
 */
public final class Csv {
    private final String file;
    private final Source source;
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private boolean othersRefused;
    private char separator = ',';

    private Csv(String file, Source source) {
        this.file = file;
        this.source = source;
    }

    /** The file is named in complaints as the path was written. */
    public static Csv file(Path path) {
        return new Csv(path.toString(), new FileSource(path));
    }

    public static Csv text(String name, String text) {
        return new Csv(name, new TextSource(text));
    }

    public Csv required(String... columns) {
        required.addAll(List.of(columns));
        return this;
    }

    public Csv optional(String... columns) {
        optional.addAll(List.of(columns));
        return this;
    }

    /** The sign that is expected between cells; where the header shows another, that one is taken. */
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
        Wrongs wrongs = new Wrongs();
        try {
            if (source.isSheet()) {
                try (Table sheet = source.sheet()) {
                    hand(sheet, Numerals.SHEET, consumer, wrongs);
                }
            } else {
                text(consumer, wrongs);
            }
        } catch (IOException e) {
            wrongs.add(source.complaint(e));
        }
        wrongs.check(file);
    }

    private void text(Consumer<Row> consumer, Wrongs wrongs) throws IOException {
        try (Reader reader = source.open()) {
            Set<String> wanted = new LinkedHashSet<>(required);
            wanted.addAll(optional);
            Separator.Found found = Separator.in(reader, separator, wanted);
            try (CsvTable table = new CsvTable(found.reader(), found.sign())) {
                broken(table, found.sign(), consumer, wrongs);
            }
        }
    }

    private void broken(CsvTable table, char sign, Consumer<Row> consumer, Wrongs wrongs) throws IOException {
        try {
            hand(table, sign, consumer, wrongs);
        } catch (CSVException e) {
            Walk walk = new Walk(sign);
            try (Reader again = source.open()) {
                StringBuilder piece = new StringBuilder();
                for (int c = again.read(); c >= 0; c = again.read()) {
                    walk.over(piece.append((char) c));
                    piece.setLength(0);
                }
            }
            wrongs.add(walk.broken());
        } catch (Bounded.TooLong e) {
            wrongs.add(
                    new Complaint(
                            table.line(),
                            1,
                            "this line has more than 16 million characters; look for a quotation mark that is never closed, and shorten the cell"));
        }
    }

    private void hand(Table table, char sign, Consumer<Row> consumer, Wrongs wrongs) throws IOException {
        Table.Line first = table.next();
        if (first == null) {
            wrongs.add(new Complaint(0, 0, "the file is empty; a header is expected: " + names(required)));
            return;
        }
        Header header = Header.of(first, required, optional, othersRefused, wrongs);
        if (!wrongs.none()) {
            return;
        }
        Numerals numerals = new Numerals(sign);
        for (Table.Line next = table.next(); next != null; next = table.next()) {
            hand(new Row(header, next, numerals, wrongs), consumer);
        }
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

    static String names(Set<String> columns) {
        return String.join(", ", columns);
    }

    private interface Source {
        boolean isSheet() throws IOException;

        Table sheet() throws IOException;

        Reader open() throws IOException;

        Complaint complaint(IOException e);
    }

    private record TextSource(String text) implements Source {
        @Override
        public boolean isSheet() {
            return false;
        }

        @Override
        public Table sheet() {
            throw new IllegalStateException("a text is no workbook");
        }

        @Override
        public Reader open() {
            return new StringReader(text);
        }

        @Override
        public Complaint complaint(IOException e) {
            throw new IllegalStateException("a text can always be read", e);
        }
    }

    private record FileSource(Path path) implements Source {
        @Override
        public boolean isSheet() throws IOException {
            return switch (Encoded.kind(path)) {
                case WORKBOOK -> true;
                case MARKUP ->
                    throw new IOException(
                            "it is a web page or XML under the name of a spreadsheet; open it in a spreadsheet and save it as .xlsx, or as CSV UTF-8");
                case PDF -> throw new IOException("it is a PDF; save the table itself as .xlsx, or as CSV UTF-8");
                case OLD_WORKBOOK ->
                    throw new IOException(
                            "it is a workbook of old Excel (.xls) or a locked one; save it as .xlsx without a password, or as CSV UTF-8");
                case TEXT -> false;
            };
        }

        @Override
        public Table sheet() throws IOException {
            return SheetTable.open(path);
        }

        @Override
        public Reader open() throws IOException {
            return Encoded.reader(path);
        }

        @Override
        public Complaint complaint(IOException e) {
            return Encoded.complaint(path, e);
        }
    }
}
