package kcity.reading;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;
import kcity.shared.Seen;

/** Texts of files as they are compared and kept: composed (NFC), without space around them; with what cannot be seen in them told. */
final class Letters {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts whose words are spelled without joiners. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private Letters() {}

    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The apostrophe that our own files set before what a spreadsheet would run is taken off again. */
    static String read(String cell) {
        String bare = stripped(cell);
        String own = bare.length() > 1 && bare.charAt(0) == '\'' && "=+-@".indexOf(bare.charAt(1)) >= 0
                ? bare.substring(1)
                : bare;
        return composed(own);
    }

    static String composed(String text) {
        return plain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String stripped(String cell) {
        int from = 0;
        int until = cell.length();
        while (from < until && Seen.isSpace(cell.charAt(from))) {
            from++;
        }
        while (until > from && Seen.isSpace(cell.charAt(until - 1))) {
            until--;
        }
        return cell.substring(from, until);
    }

    /** Where the first character is that nobody sees. */
    static OptionalInt unseen(String text) {
        if (plain(text)) {
            return OptionalInt.empty();
        }
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean joins = (c == JOINER || c == NON_JOINER)
                    && Character.isLetter(before)
                    && !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
            if (Seen.isInvisible(c) && !joins) {
                return OptionalInt.of(i);
            }
            before = c;
        }
        return OptionalInt.empty();
    }

    /** The complaint about it. */
    static String told(String text, int at) {
        String before = text.substring(Math.max(0, at - 12), at);
        String where = before.isEmpty() ? "at its beginning" : "after \"" + before + "\"";
        return "has a character that cannot be seen (" + String.format("U+%04X", text.codePointAt(at)) + ") " + where
                + "; delete it";
    }
}
