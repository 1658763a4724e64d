package kcity.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as bcrypt of a keyed hash (HMAC-SHA-384 in base64, 64 bytes), so that every character of a long one counts; hashes of the plain
 * text, as they were kept before, are still understood. Slow on purpose: never to be called while a connection is held. One processor is left to
 * everybody else.
 */
@Component
class Passwords {
    private static final String MARK = "{hmac-sha384-bcrypt}";
    /** No secret: it keeps our hashes apart from those that others make of the same passwords. */
    private static final byte[] KEY = "kcity password".getBytes(StandardCharsets.US_ASCII);

    private final PasswordEncoder bcrypt;
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    private volatile String nobodys = "";

    Passwords(@Value("${kcity.password-strength:11}") int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    String encode(Password password) {
        return MARK + busy(() -> bcrypt.encode(hashed(password.text())));
    }

    /** Takes the same time where nobody is meant as where the password is wrong. */
    boolean matches(String typed, String stored) {
        var password = new Password(typed);
        return busy(() -> !password.isTooLong()
                && (isOld(stored)
                        ? matchesOld(typed, stored)
                        : bcrypt.matches(hashed(password.text()), stored.substring(MARK.length()))));
    }

    /** What was kept before was kept as that keyboard wrote it. */
    private boolean matchesOld(String typed, String stored) {
        return Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                .map(form -> Normalizer.normalize(typed, form))
                .distinct()
                .anyMatch(text -> bcrypt.matches(text, stored));
    }

    boolean matchesNobody(String typed) {
        if (nobodys.isEmpty()) {
            nobodys = encode(new Password("nobody has this one"));
        }
        matches(typed, nobodys);
        return false;
    }

    boolean isOld(String stored) {
        return !stored.startsWith(MARK);
    }

    private <T> T busy(java.util.function.Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    private static String hashed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(new SecretKeySpec(KEY, "HmacSHA384"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
