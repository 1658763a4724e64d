package kcity.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Whether a picture is there from its beginning to its end; its points are not looked at. */
final class Pictures {
    private Pictures() {}

    /** Chunks from the header on, each within the file, to the one that ends it. */
    static boolean isPng(ByteBuffer bytes) {
        if (!Bytes.isAt(bytes, 0, "\u0089PNG\r\n\u001a\n") || !Bytes.isAt(bytes, 12, "IHDR")) {
            return false;
        }
        var place = 8L;
        while (place + 12 <= bytes.limit()) {
            if (Bytes.isAt(bytes, (int) place + 4, "IEND")) {
                return true;
            }
            place += 12 + (Integer.toUnsignedLong(Integer.reverseBytes((int) Bytes.four(bytes, place))));
        }
        return false;
    }

    /** Boxes that follow each other to the very end, the first of them naming the kind, and one with the picture's parts. */
    static boolean isHeic(ByteBuffer bytes) {
        var brands = Bytes.text(bytes, 8, Math.min(64, bytes.limit() - 8), StandardCharsets.ISO_8859_1);
        if (!brands.matches("(?s)(heic|heix|heim|heis|mif1).*") || !brands.contains("hei")) {
            throw new Unfit("unknown-kind");
        }
        var place = 0L;
        var told = false;
        while (place + 8 <= bytes.limit()) {
            told |= Bytes.isAt(bytes, (int) place + 4, "meta");
            var size = Integer.toUnsignedLong(Integer.reverseBytes((int) Bytes.four(bytes, place)));
            place = size == 0 ? bytes.limit() : place + (size == 1 ? wide(bytes, place + 8) : Math.max(size, 8));
        }
        return told && place == bytes.limit();
    }

    private static long wide(ByteBuffer bytes, long place) {
        return Math.clamp(Long.reverseBytes(Bytes.eight(bytes, place)), 16, Integer.MAX_VALUE);
    }

    /** Segments, one of them with the picture's size, to the points, and the mark that ends those. */
    static boolean isJpeg(ByteBuffer bytes) {
        var place = 2;
        var sized = false;
        while (place + 4 <= bytes.limit() && (bytes.get(place) & 0xff) == 0xff) {
            int marker = bytes.get(place + 1) & 0xff;
            if (marker == 0xff) {
                place++;
                continue;
            }
            if (marker == 0xda) {
                return sized && Bytes.indexOf(bytes, "\u00ff\u00d9", place, bytes.limit()) > 0;
            }
            sized |= marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            place += 2 + ((bytes.get(place + 2) & 0xff) << 8 | bytes.get(place + 3) & 0xff);
        }
        return false;
    }
}
