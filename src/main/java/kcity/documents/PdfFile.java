package kcity.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A PDF, opened as far as its pages. Its objects are found by walking through it from the beginning, as viewers do where its table is damaged; only the
 * streams that hold further objects are unfolded, all together up to a bound.
 */
final class PdfFile {
    private static final int ENDS_WITHIN = 1_024;
    private static final int MOST_UNFOLDED = 64_000_000;
    private static final int MOST_PAGES = 20_000;
    private static final int DEEPEST = 60;
    private static final int MOST_OBJECTS = 1_000_000;
    private final ByteBuffer bytes;
    private final Map<Integer, Where> objects = new HashMap<>();
    private final Map<String, Object> trailer = new LinkedHashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private int left = MOST_UNFOLDED;

    PdfFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    private record Where(ByteBuffer in, int place) {}

    /** Throws {@link Unfit} where it is cut off, wants a password or has no page. */
    void check() {
        var end = bytes.limit();
        if (Bytes.indexOf(bytes, "%%EOF", Math.max(0, end - ENDS_WITHIN), end) < 0) {
            throw new Unfit("pdf-broken");
        }
        walk();
        var locked = trailer.containsKey("Encrypt");
        if (locked && !new PdfLock(map(trailer.get("Encrypt")), id()).opensWithoutPassword()) {
            throw new Unfit("pdf-password");
        }
        var root = map(trailer.get("Root"));
        // Behind a lock that opens by itself, the pages may lie in streams that only viewers unlock.
        if (!locked || !root.isEmpty()) {
            count(root, locked);
        }
    }

    private void count(Map<String, Object> root, boolean locked) {
        if (root.isEmpty()) {
            throw new Unfit("pdf-broken");
        }
        if (pages(root.get("Pages"), 0, locked) == 0) {
            throw new Unfit("pdf-no-page");
        }
    }

    /** Every object from the beginning to the end; a later one of the same number counts. */
    private void walk() {
        for (var place = 0; place < bytes.limit(); ) {
            int object = objectAt(place);
            if (object >= 0) {
                place = object(place, object);
            } else if (Bytes.isAt(bytes, place, "trailer")) {
                remember(mapAt(new PdfReader(bytes, place + 7)));
                place += 7;
            } else {
                place = nextLineOrWord(place);
            }
        }
    }

    private int nextLineOrWord(int place) {
        var next = place + 1;
        while (next < bytes.limit()
                && !((bytes.get(next) >= '0' && bytes.get(next) <= '9') || bytes.get(next) == 't')) {
            next++;
        }
        return next;
    }

    /** Place after {@code 12 0 obj}; -1 where no object begins. */
    private int objectAt(int place) {
        if (!isDigit(place) || (place > 0 && isDigit(place - 1))) {
            return -1;
        }
        int number = digits(place, 9);
        int generation = spaces(number);
        int word = digits(generation, 5);
        int obj = spaces(word);
        return generation > number && obj > word && word > generation && Bytes.isAt(bytes, obj, "obj") ? obj + 3 : -1;
    }

    private boolean isDigit(int place) {
        return place < bytes.limit() && bytes.get(place) >= '0' && bytes.get(place) <= '9';
    }

    private int digits(int place, int most) {
        var end = place;
        while (end - place < most && isDigit(end)) {
            end++;
        }
        return end;
    }

    private int spaces(int place) {
        var end = place;
        while (end < bytes.limit()
                && end - place < 20
                && (bytes.get(end) == ' ' || bytes.get(end) == '\n' || bytes.get(end) == '\r')) {
            end++;
        }
        return end;
    }

    /** Remembers it and returns where to go on: after it, and after its stream. */
    private int object(int place, int begin) {
        int number = Integer.parseInt(
                Bytes.text(bytes, place, digits(place, 9) - place, java.nio.charset.StandardCharsets.ISO_8859_1));
        remember(number, new Where(bytes, begin));
        var reader = new PdfReader(bytes, begin);
        try {
            if (reader.value() instanceof Map<?, ?> found) {
                int after = reader.place();
                if (reader.value() instanceof PdfReader.Word(String word) && word.equals("stream")) {
                    return stream(named(found), reader.place());
                }
                return after;
            }
        } catch (Unfit damaged) {
            if (left < 0) {
                throw damaged;
            }
            return begin;
        }
        return reader.place();
    }

    private void remember(int number, Where where) {
        objects.put(number, where);
        if (objects.size() > MOST_OBJECTS) {
            throw new Unfit("pdf-broken");
        }
    }

    private int stream(Map<String, Object> about, int word) {
        int begin = word + (Bytes.isAt(bytes, word, "\r\n") ? 2 : 1);
        int end = end(about, begin);
        if (about.get("Type") instanceof PdfReader.Name(String type)) {
            if (type.equals("XRef")) {
                remember(about);
            } else if (type.equals("ObjStm")) {
                unfold(about, begin, end);
            }
        }
        return end;
    }

    /** As its length says, where that is true; else where the next end is written. */
    private int end(Map<String, Object> about, int begin) {
        int length = number(about.get("Length"), -1);
        if (length >= 0 && length <= bytes.limit() - begin) {
            int end = spaces(begin + length);
            if (Bytes.isAt(bytes, end, "endstream")) {
                return begin + length;
            }
        }
        int found = Bytes.indexOf(bytes, "endstream", begin, bytes.limit());
        return found < 0 ? bytes.limit() : found;
    }

    private void remember(Map<String, Object> about) {
        for (var key : List.of("Root", "Encrypt", "ID")) {
            var value = about.get(key);
            if (value != null) {
                trailer.put(key, value);
            }
        }
    }

    private void unfold(Map<String, Object> about, int begin, int end) {
        var filter =
                about.get("Filter") instanceof List<?> list && list.size() == 1 ? list.getFirst() : about.get("Filter");
        if (!(filter instanceof PdfReader.Name(String name)) || !name.equals("FlateDecode")) {
            return;
        }
        var unfolded = inflated(begin, end);
        int first = number(about.get("First"), 0);
        var heads = new PdfReader(unfolded, 0);
        for (var i = number(about.get("N"), 0); i > 0 && heads.place() < first; i--) {
            int number = number(heads.value(), 0);
            remember(number, new Where(unfolded, first + number(heads.value(), 0)));
        }
    }

    private ByteBuffer inflated(int begin, int end) {
        var inflater = new Inflater();
        try (var unfolding = new InflaterInputStream(Bytes.stream(bytes, begin, end - begin), inflater)) {
            var all = unfolding.readNBytes(left + 1);
            left -= all.length;
            if (left < 0) {
                throw new Unfit("unfolds");
            }
            return ByteBuffer.wrap(all);
        } catch (IOException damaged) {
            return ByteBuffer.allocate(0);
        } finally {
            inflater.end();
        }
    }

    private int pages(@Nullable Object node, int depth, boolean locked) {
        if (depth > DEEPEST
                || seen.size() > MOST_PAGES
                || (node instanceof PdfReader.Ref(int number) && !seen.add(number))) {
            return 0;
        }
        var map = map(node);
        if (map.isEmpty()) {
            if (locked) {
                return 1;
            }
            throw new Unfit("pdf-broken");
        }
        if (!(value(map.get("Kids")) instanceof List<?> kids)) {
            return map.get("Type") instanceof PdfReader.Name(String type) && type.equals("Pages") ? 0 : 1;
        }
        var pages = 0;
        for (var kid : kids) {
            pages += pages(kid, depth + 1, locked);
        }
        return pages;
    }

    private byte[] id() {
        return value(trailer.get("ID")) instanceof List<?> ids && !ids.isEmpty() && ids.getFirst() instanceof byte[] id
                ? id
                : new byte[0];
    }

    private Map<String, Object> map(@Nullable Object value) {
        return value(value) instanceof Map<?, ?> map ? named(map) : Map.of();
    }

    /** What a reference stands for; the value itself where it is none. */
    private @Nullable Object value(@Nullable Object value) {
        if (!(value instanceof PdfReader.Ref(int number))) {
            return value;
        }
        var where = objects.get(number);
        try {
            return where == null ? null : new PdfReader(where.in(), where.place()).value();
        } catch (Unfit damaged) {
            return null;
        }
    }

    private static Map<String, Object> mapAt(PdfReader reader) {
        try {
            return reader.value() instanceof Map<?, ?> map ? named(map) : Map.of();
        } catch (Unfit damaged) {
            return Map.of();
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> named.put((String) key, value));
        return named;
    }

    private int number(@Nullable Object value, int otherwise) {
        return value(value) instanceof java.math.BigDecimal number
                        && number.signum() >= 0
                        && number.compareTo(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                ? number.intValue()
                : otherwise;
    }
}
