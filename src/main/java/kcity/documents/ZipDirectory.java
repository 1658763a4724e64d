package kcity.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The directory at the end of a zip file; what it lists is not unfolded, but for single small parts that are asked for. */
record ZipDirectory(ByteBuffer bytes, List<Entry> entries) {
    private static final int END = 22;
    private static final int MOST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_OF_A_PART = 1_000_000;
    /** Beyond this much, and this many times the file's own size, only harm unfolds. */
    private static final long MOST_UNFOLDED = 1_500_000_000;

    private static final long MOST_READ = 100_000_000;
    private static final long LARGE = 100_000_000;
    private static final long MOST_TIMES = 150;
    private static final long IN_EXTRA = 0xffff_ffffL;

    /** What is listed: sizes as the directory says them. */
    record Entry(String name, int flags, int method, long packed, long size, long place) {
        boolean isLocked() {
            return (flags & 1) != 0;
        }
    }

    /** Throws {@link Unfit} where there is none, where it lists what needs a password, or what unfolds to far too much. */
    static ZipDirectory of(ByteBuffer bytes) {
        int end = end(bytes);
        var count = (long) Bytes.two(bytes, end + 10);
        var place = Bytes.four(bytes, end + 16);
        if ((count == 0xffff || place == IN_EXTRA) && Bytes.isAt(bytes, end - 20, "PK\u0006\u0007")) {
            var large = Bytes.eight(bytes, end - 12);
            count = Bytes.eight(bytes, large + 32);
            place = Bytes.eight(bytes, large + 48);
        }
        var entries = new ZipDirectory(bytes, list(bytes, count, place));
        entries.check();
        return entries;
    }

    private static int end(ByteBuffer bytes) {
        for (var place = bytes.limit() - END; place >= Math.max(0, bytes.limit() - END - MOST_COMMENT); place--) {
            if (Bytes.isAt(bytes, place, "PK\u0005\u0006")) {
                return place;
            }
        }
        throw new Unfit("broken");
    }

    private static List<Entry> list(ByteBuffer bytes, long count, long first) {
        if (count < 0 || count > MOST_ENTRIES) {
            throw new Unfit("unfolds");
        }
        var entries = new ArrayList<Entry>();
        var place = first;
        for (var i = 0; i < count; i++) {
            if (!Bytes.isAt(bytes, Bytes.checked(bytes, place, 46), "PK\u0001\u0002")) {
                throw new Unfit("broken");
            }
            entries.add(entry(bytes, place));
            place += 46L + Bytes.two(bytes, place + 28) + Bytes.two(bytes, place + 30) + Bytes.two(bytes, place + 32);
        }
        return entries;
    }

    private static Entry entry(ByteBuffer bytes, long place) {
        int nameLength = Bytes.two(bytes, place + 28);
        var name = Bytes.text(bytes, Bytes.checked(bytes, place + 46, nameLength), nameLength, StandardCharsets.UTF_8);
        var extra = new Extra(bytes, place + 46 + nameLength, Bytes.two(bytes, place + 30));
        var size = extra.or(Bytes.four(bytes, place + 24));
        var packed = extra.or(Bytes.four(bytes, place + 20));
        var local = extra.or(Bytes.four(bytes, place + 42));
        return new Entry(name, Bytes.two(bytes, place + 8), Bytes.two(bytes, place + 10), packed, size, local);
    }

    /** Where numbers stand that do not fit into four bytes, in the order in which they are asked for. */
    private static final class Extra {
        private final ByteBuffer bytes;
        private long place = -1;

        Extra(ByteBuffer bytes, long from, int length) {
            this.bytes = bytes;
            for (var at = from; at + 4 <= from + length; at += 4L + Bytes.two(bytes, at + 2)) {
                if (Bytes.two(bytes, at) == 1) {
                    place = at + 4;
                }
            }
        }

        long or(long said) {
            if (said != IN_EXTRA || place < 0) {
                return said;
            }
            place += 8;
            return Bytes.eight(bytes, place - 8);
        }
    }

    private void check() {
        var unfolded = 0L;
        for (var entry : entries) {
            if (entry.isLocked()) {
                throw new Unfit("zip-password");
            }
            unfolded += Math.clamp(entry.size(), 0, Long.MAX_VALUE / (MOST_ENTRIES + 1));
        }
        if (unfolded > MOST_UNFOLDED || (unfolded > LARGE && unfolded / bytes.limit() > MOST_TIMES)) {
            throw new Unfit("unfolds");
        }
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    /** Names of parts are the same in large and small letters. */
    private Optional<Entry> find(String name) {
        return entries.stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
    }

    /** A small part, unfolded; empty where there is none of that name. */
    Optional<byte[]> part(String name) {
        return find(name).map(this::unfolded);
    }

    /** A part of any size, unfolded as it is read, up to a bound; empty where there is none of that name. */
    InputStream open(String name) {
        var entry = find(name);
        if (entry.isEmpty()) {
            return InputStream.nullInputStream();
        }
        var packed = packed(entry.get());
        return new Bounded(entry.get().method() == 0 ? packed : new InflaterInputStream(packed, new Inflater(true)));
    }

    /** Ends with {@link Unfit} where more comes than any text has. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left = MOST_READ;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int count = super.read(into, at, most);
            count(count);
            return count;
        }

        private void count(int more) {
            left -= more;
            if (left < 0) {
                throw new Unfit("unfolds");
            }
        }
    }

    private InputStream packed(Entry entry) {
        int local = Bytes.checked(bytes, entry.place(), 30);
        if (!Bytes.isAt(bytes, local, "PK\u0003\u0004")) {
            throw new Unfit("broken");
        }
        int from = Bytes.checked(
                bytes, local + 30L + Bytes.two(bytes, local + 26) + Bytes.two(bytes, local + 28), entry.packed());
        return Bytes.stream(bytes, from, (int) entry.packed());
    }

    private byte[] unfolded(Entry entry) {
        int local = Bytes.checked(bytes, entry.place(), 30);
        if (!Bytes.isAt(bytes, local, "PK\u0003\u0004")) {
            throw new Unfit("broken");
        }
        int from = Bytes.checked(
                bytes, local + 30L + Bytes.two(bytes, local + 26) + Bytes.two(bytes, local + 28), entry.packed());
        int length = (int) entry.packed();
        return switch (entry.method()) {
            case 0 -> Bytes.copy(bytes, from, Math.min(length, MOST_OF_A_PART));
            case 8 -> inflated(Bytes.stream(bytes, from, length));
            default -> throw new Unfit("broken");
        };
    }

    private static byte[] inflated(InputStream packed) {
        var inflater = new Inflater(true);
        try (var unfolding = new InflaterInputStream(packed, inflater)) {
            var part = unfolding.readNBytes(MOST_OF_A_PART + 1);
            if (part.length > MOST_OF_A_PART) {
                throw new Unfit("unfolds");
            }
            return part;
        } catch (IOException broken) {
            throw new Unfit("broken");
        } finally {
            inflater.end();
        }
    }
}
