package kcity.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records with the line they begin on; the parser itself only knows where they end. */
final class Lines {
    private static final Pattern START = Pattern.compile("\\(startline (\\d+)\\)");
    private static final Pattern PLACE = Pattern.compile("line:? (\\d+)");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line;

    Lines(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    @Nullable
    CSVRecord next() throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord next = records.next();
                line = Math.toIntExact(parser.getCurrentLineNumber()) - breaksWithin(next);
                if (!blank(next)) {
                    return next;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    int line() {
        return line;
    }

    /** Broken quotes end the reading: what follows cannot be told apart any more. */
    static Complaint complaint(CSVException broken) {
        String message = String.valueOf(broken.getMessage());
        boolean open = message.contains("EOF");
        Matcher place = (open ? START : PLACE).matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
        String reason =
                open ? "a quotation mark opens here and is never closed" : "text follows a closing quotation mark";
        return new Complaint(line, 1, reason + "; nothing after it could be read");
    }

    private static boolean blank(CSVRecord row) {
        for (String cell : row) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int breaksWithin(CSVRecord row) {
        int breaks = 0;
        for (String cell : row) {
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
