package kcity.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes as every authenticator app makes them: RFC 6238 with SHA-1, steps of 30 seconds and six digits. */
final class OneTimeCodes {
    private static final int SECONDS = 30;
    private static final int ALL = 1_000_000;

    private OneTimeCodes() {}

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        var hash = hash(secret, step);
        var from = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE;
        return "%06d".formatted(number % ALL);
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** The step whose code it is: the present one, or the one before or after it, as clocks differ. Every one is compared, in the same time. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant at) {
        var now = stepAt(at);
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step)), bytes(typed)))
                .max();
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
