package kcity.documents;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Looks into bytes, wherever they lie: in memory, or in a file that is mapped; whoever reads beyond their end is told that the file is {@link Unfit}. */
final class Bytes {
    private Bytes() {}

    static boolean isAt(ByteBuffer bytes, int place, byte[] expected) {
        if (place < 0 || place + expected.length > bytes.limit()) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if (bytes.get(place + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isAt(ByteBuffer bytes, int place, String expected) {
        return isAt(bytes, place, expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** First place from there on and before the end; -1 where there is none. */
    static int indexOf(ByteBuffer bytes, String sought, int from, int end) {
        var expected = sought.getBytes(StandardCharsets.ISO_8859_1);
        for (var place = Math.max(0, from); place + expected.length <= end; place++) {
            if (bytes.get(place) == expected[0] && isAt(bytes, place, expected)) {
                return place;
            }
        }
        return -1;
    }

    /** Two bytes, the lower first. */
    static int two(ByteBuffer bytes, long place) {
        int at = checked(bytes, place, 2);
        return bytes.get(at) & 0xff | (bytes.get(at + 1) & 0xff) << 8;
    }

    /** Four bytes without sign, the lowest first. */
    static long four(ByteBuffer bytes, long place) {
        return two(bytes, place) | (long) two(bytes, place + 2) << 16;
    }

    /** Eight bytes, the lowest first. */
    static long eight(ByteBuffer bytes, long place) {
        return four(bytes, place) | four(bytes, place + 4) << 32;
    }

    static int checked(ByteBuffer bytes, long place, long length) {
        if (place < 0 || length < 0 || place > bytes.limit() || length > bytes.limit() - place) {
            throw new Unfit("broken");
        }
        return (int) place;
    }

    static byte[] copy(ByteBuffer bytes, int from, int length) {
        var copy = new byte[length];
        bytes.get(from, copy);
        return copy;
    }

    static String text(ByteBuffer bytes, int from, int length, Charset charset) {
        return new String(copy(bytes, from, length), charset);
    }

    /** So many bytes from there on, one after the other. */
    static InputStream stream(ByteBuffer bytes, int from, int length) {
        var part = bytes.slice(from, length);
        return new InputStream() {
            @Override
            public int read() {
                return part.hasRemaining() ? part.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int at, int most) {
                if (!part.hasRemaining()) {
                    return most == 0 ? 0 : -1;
                }
                int count = Math.min(most, part.remaining());
                part.get(into, at, count);
                return count;
            }
        };
    }
}
