package kcity.shared;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what an engine was given, so that an answer names its question. Every part is written with its kind and length, so that "ab","c" and
 * "a","bc" differ; equal decimals (1.5 and 1.50) are equal. Whoever wants the order of rows not to count sorts them first.
 */
public final class InputHash {
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    public InputHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public InputHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        start('t', bytes.length);
        flush();
        digest.update(bytes);
        return this;
    }

    public InputHash add(long number) {
        start('n', number);
        return this;
    }

    public InputHash add(double number) {
        start('d', Double.doubleToLongBits(number));
        return this;
    }

    public InputHash add(BigDecimal decimal) {
        return add(decimal.stripTrailingZeros().toPlainString());
    }

    /** 64 hexadecimal digits; ends the use of this object. */
    public String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void start(char kind, long value) {
        if (buffer.remaining() < 16) {
            flush();
        }
        buffer.put((byte) kind).putLong(value);
    }

    private void flush() {
        buffer.flip();
        digest.update(buffer);
        buffer.clear();
    }
}
