package kcity.documents;

/** Whether a picture is there from its beginning to its end; its points are not looked at. */
final class Pictures {
    private Pictures() {}

    /** Chunks from the header on, each within the file, to the one that ends it. */
    static boolean isPng(byte[] bytes) {
        if (!Bytes.isAt(bytes, 0, "\u0089PNG\r\n\u001a\n") || !Bytes.isAt(bytes, 12, "IHDR")) {
            return false;
        }
        var place = 8L;
        while (place + 12 <= bytes.length) {
            if (Bytes.isAt(bytes, (int) place + 4, "IEND")) {
                return true;
            }
            place += 12 + (Integer.toUnsignedLong(Integer.reverseBytes((int) Bytes.four(bytes, place))));
        }
        return false;
    }

    /** Segments, one of them with the picture's size, to the points, and the mark that ends those. */
    static boolean isJpeg(byte[] bytes) {
        var place = 2;
        var sized = false;
        while (place + 4 <= bytes.length && (bytes[place] & 0xff) == 0xff) {
            int marker = bytes[place + 1] & 0xff;
            if (marker == 0xff) {
                place++;
                continue;
            }
            if (marker == 0xda) {
                return sized && Bytes.indexOf(bytes, "\u00ff\u00d9", place, bytes.length) > 0;
            }
            sized |= marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            place += 2 + ((bytes[place + 2] & 0xff) << 8 | bytes[place + 3] & 0xff);
        }
        return false;
    }
}
