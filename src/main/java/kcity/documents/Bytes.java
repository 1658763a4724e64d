package kcity.documents;

import java.nio.charset.StandardCharsets;

/** Looks into bytes; whoever reads beyond their end is told that the file is {@link Unfit}. */
final class Bytes {
    private Bytes() {}

    static boolean isAt(byte[] bytes, int place, byte[] expected) {
        if (place < 0 || place + expected.length > bytes.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if (bytes[place + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isAt(byte[] bytes, int place, String expected) {
        return isAt(bytes, place, expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** First place from there on and before the end; -1 where there is none. */
    static int indexOf(byte[] bytes, String sought, int from, int end) {
        var expected = sought.getBytes(StandardCharsets.ISO_8859_1);
        for (var place = Math.max(0, from); place + expected.length <= end; place++) {
            if (bytes[place] == expected[0] && isAt(bytes, place, expected)) {
                return place;
            }
        }
        return -1;
    }

    /** Two bytes, the lower first. */
    static int two(byte[] bytes, long place) {
        int at = checked(bytes, place, 2);
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    /** Four bytes without sign, the lowest first. */
    static long four(byte[] bytes, long place) {
        return two(bytes, place) | (long) two(bytes, place + 2) << 16;
    }

    /** Eight bytes, the lowest first. */
    static long eight(byte[] bytes, long place) {
        return four(bytes, place) | four(bytes, place + 4) << 32;
    }

    static int checked(byte[] bytes, long place, long length) {
        if (place < 0 || length < 0 || place > bytes.length || length > bytes.length - place) {
            throw new Unfit("broken");
        }
        return (int) place;
    }
}
