package kcity.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Words as a fact tells of them: it never holds the words themselves. In SQL: {@code encode(sha256(convert_to(words, 'UTF8')), 'hex')}. */
public final class Digest {
    private Digest() {}

    public static String of(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
