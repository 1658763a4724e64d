package kcity.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells CP949 from other bytes that are no UTF-8. A western file (é, ö, ß as single bytes) seldom makes pairs that are the usual syllables of KS X 1001, and
 * never only such.
 */
final class Korean {
    private Korean() {}

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Read in pieces, as files of bids have hundreds of megabytes. */
    static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(1 << 16);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        try (InputStream bytes = Files.newInputStream(path)) {
            for (int read = 0; read >= 0; ) {
                read = bytes.read(in.array(), in.position(), in.remaining());
                in.position(in.position() + Math.max(0, read)).flip();
                if (decoder.decode(in, out, read < 0).isError()) {
                    return false;
                }
                out.clear();
                in.compact();
            }
        }
        return true;
    }

    static boolean is(byte[] bytes) {
        int usual = 0;
        int rare = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x80) {
                int trail = ++i < bytes.length ? bytes[i] & 0xFF : 0;
                boolean syllable = lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 && trail <= 0xFE;
                boolean sign = lead >= 0xA1 && lead <= 0xFD && trail >= 0xA1 && trail <= 0xFE;
                boolean further = lead >= 0x81 && lead <= 0xC6 && trail >= 0x41 && trail <= 0xFE;
                if (!sign && !further) {
                    return false;
                }
                usual += syllable ? 1 : 0;
                rare += syllable ? 0 : 1;
            }
        }
        return usual > 4 * rare;
    }
}
