package kcity.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hex, of words as a fact tells of them, which never holds the words themselves, and of files. In SQL: {@code encode(sha256(convert_to(words, 'UTF8')), 'hex')}. */
public final class Digest {
    private Digest() {}

    public static String of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
