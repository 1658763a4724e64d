package kcity.reading;

import java.util.ArrayList;
import java.util.List;

/** Goes through a table sign by sign to find the line and the cell where it breaks off; only once something is known to be wrong. */
final class Walk {
    private enum At {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    /** Stands for the separator of a text without cells, whose columns are its characters. */
    static final char NONE = '\0';

    private final char separator;
    private At at = At.START;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;
    private int openLine = 1;
    private int openColumn = 1;
    private final List<Complaint> broken = new ArrayList<>();

    Walk(char separator) {
        this.separator = separator;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** What is wrong with the quotation marks, after the last sign. */
    Complaint broken() {
        if (!broken.isEmpty()) {
            return broken.getFirst();
        }
        return new Complaint(
                openLine,
                openColumn,
                "a quotation mark opens here and is never closed; nothing after it could be read; close it, or write two for one that belongs to the text");
    }

    void over(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            over(text.charAt(i));
        }
    }

    private void over(char c) {
        boolean end = c == '\r' || c == '\n';
        if (separator == NONE && !end) {
            column++;
        } else if (at == At.QUOTED) {
            at = c == '"' ? At.CLOSED : At.QUOTED;
            line += c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
        } else if (end) {
            line += c == '\n' && afterReturn ? 0 : 1;
            column = 1;
            at = At.START;
        } else if (c == separator) {
            column++;
            at = At.START;
        } else if (at == At.CLOSED) {
            reopened(c);
        } else if (at == At.START && c == '"') {
            openLine = line;
            openColumn = column;
            at = At.QUOTED;
        } else if (at == At.START && c != '\uFEFF') {
            at = At.PLAIN;
        }
        afterReturn = c == '\r';
    }

    private void reopened(char c) {
        if (c == '"') {
            at = At.QUOTED;
        } else if (c != ' ') {
            broken.add(
                    new Complaint(
                            line,
                            column,
                            "text follows a closing quotation mark; nothing after it could be read; write two for one that belongs to the text"));
        }
    }
}
