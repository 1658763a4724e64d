package kcity.shared;

import java.util.regex.Pattern;

/** Text as people see it: what is blank to them, what takes no room, and how many characters they count. */
public final class Seen {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int BRAILLE_BLANK = 0x2800;

    /** As many as a "stream-safe" text has in one, and two to spare: beyond it a letter with accents upon accents counts again. */
    private static final int MOST_IN_ONE = 32;

    private Seen() {}

    /** Nothing but what cannot be seen: spaces of every width, joiners, marks of direction, fillers of Hangul. */
    public static boolean isBlank(String text) {
        var at = 0;
        while (at < text.length() && isNothing(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length();
    }

    private static boolean isNothing(int c) {
        return isInvisible(c) || isSpace(c);
    }

    /** Extended grapheme clusters (Unicode annex 29): a syllable in jamo, a letter with its accents, a family of emoji and a line break count as one. */
    public static int length(String text) {
        var count = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isOneAnywhere(c)) {
                return clusters(text);
            }
            count += c == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
        }
        return count;
    }

    /** Among its like each counts as one, but for a line break of two: Latin, syllables of Hangul, ideographs, dashes and quotes. */
    private static boolean isOneAnywhere(char c) {
        return c < 0x300
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x2010 && c <= 0x2027);
    }

    private static int clusters(String text) {
        return CHARACTER
                .matcher(text)
                .results()
                .mapToInt(it -> it.group().codePointCount(0, it.group().length()))
                .map(points -> Math.ceilDiv(points, MOST_IN_ONE))
                .sum();
    }

    /** Takes part in spacing: white space, no-break spaces, the blank of Braille. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == BRAILLE_BLANK;
    }

    /** Shows nothing of its own: what Unicode calls default ignorable, and control characters. */
    public static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> !isSpace(c);
            case Character.FORMAT -> !isSignBeforeDigits(c);
            default -> isFiller(c);
        };
    }

    /** Format characters that are drawn, around the digits that follow them. */
    private static boolean isSignBeforeDigits(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || (c >= 0x890 && c <= 0x891)
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1343F)
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    private static boolean isFiller(int c) {
        return c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2065
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
