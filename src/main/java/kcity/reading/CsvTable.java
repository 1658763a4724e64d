package kcity.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records with the line they begin on; the parser itself only knows where they end. */
final class CsvTable implements Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Bounded reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int last;

    CsvTable(Reader reader, char separator) throws IOException {
        this.reader = new Bounded(reader);
        this.parser = CSVParser.builder()
                .setReader(this.reader)
                .setFormat(
                        separator == ','
                                ? FORMAT
                                : FORMAT.builder().setDelimiter(separator).get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord next = records.next();
                reader.restart();
                last = Math.toIntExact(parser.getCurrentLineNumber());
                String[] cells = next.values();
                if (!blank(cells)) {
                    return new Line(last - breaksWithin(cells), cells);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where the record begins that is being read. */
    int line() {
        return last + 1;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int breaksWithin(String[] cells) {
        int breaks = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean afterReturn = i > 0 && cell.charAt(i - 1) == '\r';
                if (c == '\r' || c == '\n' && !afterReturn) {
                    breaks++;
                }
            }
        }
        return breaks;
    }
}
