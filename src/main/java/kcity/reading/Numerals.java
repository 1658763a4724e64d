package kcity.reading;

import java.util.regex.Pattern;

/** How the numbers of one file are written: in a file with semicolons or tabs between cells a comma may be the decimal sign, as in most of Europe, but not beside points. */
final class Numerals {
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
    private static final Pattern POINT = Pattern.compile("[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?");

    /** Stands for the separator where cells are those of a sheet, whose empty ones at the end of a line are not kept. */
    static final char SHEET = '\0';

    private final char separator;
    private final boolean commas;
    private int firstComma;
    private int firstPoint;

    Numerals(char separator) {
        this.separator = separator;
        this.commas = separator != ',' && separator != SHEET;
    }

    boolean sheet() {
        return separator == SHEET;
    }

    /** Whether this number, were it one, would have a decimal comma. */
    boolean commas(String text) {
        return commas && (firstComma > 0 || firstPoint == 0 && text.indexOf(',') >= 0);
    }

    /** With a point, whatever the file writes; a text that is no number stays as it is. */
    String plain(String text, int line) {
        if (!commas) {
            return text;
        }
        if (COMMA.matcher(text).matches()) {
            firstComma = firstComma == 0 ? line : firstComma;
            return text.replace(',', '.');
        }
        if (firstPoint == 0 && POINT.matcher(text).matches()) {
            firstPoint = line;
        }
        return text;
    }

    /** What is wrong with a number whose decimal sign is not the one that the file began with; empty where nothing is. */
    String mixed(String text) {
        boolean comma = COMMA.matcher(text).matches();
        if (!commas || !comma && !POINT.matcher(text).matches()) {
            return "";
        }
        if (comma && firstPoint > 0) {
            return " has a decimal comma, but line " + firstPoint + " has a point; write all numbers with one of them";
        }
        if (!comma && firstComma > 0) {
            return " has a point, but line " + firstComma
                    + " has a decimal comma; write all numbers with one of them, and thousands without a sign";
        }
        return "";
    }
}
