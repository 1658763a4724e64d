package kcity.replay.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as a PDF shows them: runs of Helvetica and of Korean, how wide they are, and where a line ends. */
final class PdfLetters {
    /** Widths of Helvetica from the blank on, in thousandths of its size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final String TYPED = "’‘“”–";
    private static final int[] TYPED_CODES = {0x92, 0x91, 0x93, 0x94, 0x96};

    private PdfLetters() {}

    /** Its place in Helvetica's encoding; -1 where it has none. */
    private static int latin(char letter) {
        var typed = TYPED.indexOf(letter);
        if (typed >= 0) {
            return TYPED_CODES[typed];
        }
        return (letter >= ' ' && letter <= '~') || (letter >= 0xa0 && letter <= 0xff) ? letter : -1;
    }

    static double width(String words, double size) {
        return words.chars().mapToDouble(c -> width((char) c)).sum() * size / 1_000;
    }

    private static int width(char letter) {
        int code = latin(letter);
        if (code < 0) {
            return 1_000;
        }
        return code <= '~' ? WIDTHS[code - ' '] : 556;
    }

    /** Broken at blanks; a word that is too long for a line runs on. */
    static List<String> lines(String words, double size, double room) {
        var lines = new ArrayList<String>();
        for (var paragraph : words.split("\n")) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                if (!line.isEmpty() && width(line + " " + word, size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static String shown(String words, double x, double y, double size) {
        var shown = new StringBuilder(String.format(Locale.ROOT, "BT %.2f %.2f Td\n", x, y));
        for (var from = 0; from < words.length(); ) {
            var isLatin = latin(words.charAt(from)) >= 0;
            var to = from;
            while (to < words.length() && (latin(words.charAt(to)) >= 0) == isLatin) {
                to++;
            }
            var run = words.substring(from, to);
            shown.append(isLatin ? helvetica(run, size) : korean(run, size));
            from = to;
        }
        return shown.append("ET\n").toString();
    }

    private static String helvetica(String run, double size) {
        var shown = new StringBuilder("/F1 " + size + " Tf (");
        for (var letter : run.toCharArray()) {
            int code = latin(letter);
            if (letter == '(' || letter == ')' || letter == '\\') {
                shown.append('\\').append(letter);
            } else {
                shown.append(code <= '~' ? Character.toString(code) : "\\" + Integer.toOctalString(code));
            }
        }
        return shown.append(") Tj\n").toString();
    }

    private static String korean(String run, double size) {
        var shown = new StringBuilder("/F2 " + size + " Tf <");
        for (var letter : run.toCharArray()) {
            shown.append(String.format(Locale.ROOT, "%04X", (int) letter));
        }
        return shown.append("> Tj\n").toString();
    }
}
