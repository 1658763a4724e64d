package kcity.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What stands in addresses as {@code %EC%84%9C}: bytes of UTF-8, each with its two digits. */
final class Escapes {
    private static final int DIGITS = 2;
    private static final int HEX = 16;

    private Escapes() {}

    /** Whether every escape has two digits, and all together are UTF-8 without U+0000. */
    static boolean readable(@Nullable String written) {
        if (written == null) {
            return true;
        }
        for (int at = written.indexOf('%'); at >= 0; at = written.indexOf('%', at + 1)) {
            if (!digits(written, at + 1)) {
                return false;
            }
        }
        return readable(bytes(written));
    }

    /** Whether the bytes are UTF-8 without U+0000. */
    static boolean readable(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(sign -> sign == 0);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /** The text as far as it can be read: broken escapes stay as they are, bytes of other encodings become U+FFFD. */
    static String guess(String written) {
        return new String(bytes(written.replace('+', ' ')), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String written) {
        var bytes = new ByteArrayOutputStream(written.length());
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) == '%' && digits(written, at + 1)) {
                bytes.write(Integer.parseInt(written, at + 1, at + 1 + DIGITS, HEX));
                at += DIGITS;
            } else {
                bytes.writeBytes(String.valueOf(written.charAt(at)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean digits(String written, int from) {
        return from + DIGITS <= written.length()
                && Character.digit(written.charAt(from), HEX) >= 0
                && Character.digit(written.charAt(from + 1), HEX) >= 0;
    }
}
