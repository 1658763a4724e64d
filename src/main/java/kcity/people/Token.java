package kcity.people;

import java.security.SecureRandom;
import java.util.Base64;
import kcity.shared.Digest;

/** Secrets that open a door to whoever holds them; kept are only their hashes. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** 192 bits, in 32 characters that stand in an address as they are. */
    static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Digest.of(token);
    }
}
