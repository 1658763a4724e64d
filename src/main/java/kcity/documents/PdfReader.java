package kcity.documents;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values that a PDF is made of. */
final class PdfReader {
    private static final int DEEPEST = 60;
    private static final int MOST_PARTS = 4_000_000;
    private static final String ENDS = "()<>[]{}/%";
    private final ByteBuffer bytes;
    private int place;
    private int parts;

    PdfReader(ByteBuffer bytes, int place) {
        this.bytes = bytes;
        this.place = place;
    }

    /** A word after a slash. */
    record Name(String word) {}

    /** Stands for the object of that number. */
    record Ref(int number) {}

    /** Stands for what is written without any mark and is no number: {@code obj}, {@code stream}, {@code null}. */
    record Word(String word) {}

    /** A value, up to the next one: names, references, words, numbers, texts as bytes, lists, or maps by name. */
    Object value() {
        return value(0);
    }

    int place() {
        return place;
    }

    private Object value(int depth) {
        skip();
        if (depth > DEEPEST) {
            throw new Unfit("pdf-broken");
        }
        int sign = at(place);
        return switch (sign) {
            case '/' -> name();
            case '(' -> text();
            case '[' -> list(depth);
            case '<' -> at(place + 1) == '<' ? map(depth) : hex();
            default -> plain();
        };
    }

    private int at(int where) {
        if (where >= bytes.limit()) {
            throw new Unfit("pdf-broken");
        }
        return bytes.get(where) & 0xff;
    }

    private static boolean isSpace(int sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '\f' || sign == 0;
    }

    private void skip() {
        while (place < bytes.limit() && (isSpace(at(place)) || at(place) == '%')) {
            if (at(place) == '%') {
                while (place < bytes.limit() && at(place) != '\n' && at(place) != '\r') {
                    place++;
                }
            } else {
                place++;
            }
        }
    }

    private String run() {
        var from = place;
        while (place < bytes.limit() && !isSpace(at(place)) && ENDS.indexOf(at(place)) < 0) {
            place++;
        }
        return Bytes.text(bytes, from, place - from, StandardCharsets.ISO_8859_1);
    }

    private Name name() {
        place++;
        var written = run();
        if (written.indexOf('#') < 0) {
            return new Name(written);
        }
        var word = new StringBuilder();
        for (var i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '#' && written.substring(i).matches("(?s)#[0-9A-Fa-f]{2}.*")) {
                word.append((char) Integer.parseInt(written, i + 1, i + 3, 16));
                i += 2;
            } else {
                word.append(written.charAt(i));
            }
        }
        return new Name(word.toString());
    }

    private List<Object> list(int depth) {
        place++;
        var list = new ArrayList<>();
        for (skip(); at(place) != ']'; skip()) {
            list.add(value(depth + 1));
            count();
        }
        place++;
        return list;
    }

    private Map<String, Object> map(int depth) {
        place += 2;
        var map = new LinkedHashMap<String, Object>();
        for (skip(); at(place) != '>'; skip()) {
            if (!(value(depth + 1) instanceof Name(String key))) {
                throw new Unfit("pdf-broken");
            }
            map.put(key, value(depth + 1));
            count();
        }
        place += 2;
        return map;
    }

    /** A value of more parts than that, or of longer words, is made for harm. */
    private void count() {
        if (++parts > MOST_PARTS) {
            throw new Unfit("pdf-broken");
        }
    }

    private byte[] hex() {
        place++;
        var digits = new StringBuilder();
        for (; at(place) != '>'; place++) {
            if (Character.digit(at(place), 16) >= 0) {
                digits.append((char) at(place));
                count();
            }
        }
        place++;
        if (digits.length() % 2 == 1) {
            digits.append('0');
        }
        return java.util.HexFormat.of().parseHex(digits);
    }

    private byte[] text() {
        place++;
        var text = new ByteArrayOutputStream();
        for (var open = 1; ; place++) {
            int sign = at(place);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (open == 0) {
                place++;
                return text.toByteArray();
            }
            if (sign == '\\') {
                place++;
                escaped(text);
            } else {
                text.write(sign);
            }
            count();
        }
    }

    private void escaped(ByteArrayOutputStream text) {
        int sign = at(place);
        int known = "nrtbf".indexOf(sign);
        if (known >= 0) {
            text.write("\n\r\t\b\f".charAt(known));
        } else if (sign >= '0' && sign <= '7') {
            var code = 0;
            var last = place + 2;
            for (; place <= last && at(place) >= '0' && at(place) <= '7'; place++) {
                code = code * 8 + at(place) - '0';
            }
            place--;
            text.write(code);
        } else if (sign == '\r' && at(place + 1) == '\n') {
            place++;
        } else if (sign != '\n' && sign != '\r') {
            text.write(sign);
        }
    }

    private Object plain() {
        var word = run();
        if (word.isEmpty()) {
            throw new Unfit("pdf-broken");
        }
        if (!word.matches("[+-]?[0-9]{0,18}(\\.[0-9]{0,18})?") || !word.matches(".*[0-9].*")) {
            return new Word(word);
        }
        var ref = word.matches("[0-9]{1,9}") ? ref(word) : null;
        return ref == null ? new BigDecimal(word.endsWith(".") ? word + "0" : word) : ref;
    }

    private @Nullable Ref ref(String number) {
        var before = place;
        skip();
        if (run().matches("[0-9]{1,5}")) {
            skip();
            if (run().equals("R")) {
                return new Ref(Integer.parseInt(number));
            }
        }
        place = before;
        return null;
    }
}
