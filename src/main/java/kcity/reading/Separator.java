package kcity.reading;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sign stands between cells: that which brings most of the wanted columns out of the header; the caller's where all do as well. */
final class Separator {
    private static final int HEADER = 1 << 16;

    private Separator() {}

    /** A reader that stands at the header, and the sign. */
    record Found(Reader reader, char sign) {}

    /** A byte order mark and a spreadsheet's first line {@code sep=;} are passed over. */
    static Found in(Reader reader, char usual, Set<String> wanted) throws IOException {
        char[] head = new char[HEADER];
        int size = 0;
        for (int read = 0; read >= 0 && size < HEADER; size += Math.max(0, read)) {
            read = reader.read(head, size, HEADER - size);
        }
        int from = size > 0 && head[0] == '\uFEFF' ? 1 : 0;
        PushbackReader whole = new PushbackReader(reader, HEADER + 1);
        String text = new String(head, from, size - from);
        if (text.startsWith("sep=") && text.length() > 4 && "\r\n".indexOf(text.charAt(4)) < 0) {
            // The line itself stays, empty, so that lines are counted as they are.
            whole.unread(text.substring(5).toCharArray());
            return new Found(whole, text.charAt(4));
        }
        whole.unread(head, from, size - from);
        return new Found(whole, best(header(text), usual, wanted));
    }

    /** Without knowing any column. */
    static char likeliest(String header) {
        return best(header, ',', Set.of());
    }

    private static String header(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static char best(String header, char usual, Set<String> wanted) {
        char best = usual;
        long most = found(header, usual, wanted);
        for (char sign : new char[] {',', ';', '\t'}) {
            long found = found(header, sign, wanted);
            if (found > most) {
                most = found;
                best = sign;
            }
        }
        return best;
    }

    private static long found(String header, char sign, Set<String> wanted) {
        Set<String> cells = Arrays.stream(header.split(String.valueOf(sign), -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> there = new HashSet<>(wanted);
        there.retainAll(cells);
        return wanted.isEmpty() ? cells.size() : there.size();
    }
}
