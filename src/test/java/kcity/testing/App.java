package kcity.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's authenticator app, which was told the secret that a page shows, and reads the same clock. */
public final class App {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final Clock clock;
    private final byte[] secret;

    private App(Clock clock, byte[] secret) {
        this.clock = clock;
        this.secret = secret;
    }

    /** Told by the page of somebody who types the secret. */
    public static App told(World world, String page) {
        return told(world.the(Clock.class), page);
    }

    /** The same with a clock of another platform. */
    public static App told(Clock clock, String page) {
        var shown = Pattern.compile("<p class=\"secret\"><code>(?:<span[^>]*>)?([A-Z2-7 ]+)<")
                .matcher(page);
        if (!shown.find()) {
            throw new AssertionError("the page shows no secret:\n" + page);
        }
        return of(clock, shown.group(1).replace(" ", ""));
    }

    public static App of(World world, String text) {
        return of(world.the(Clock.class), text);
    }

    private static App of(Clock clock, String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new App(clock, bytes.array());
    }

    /** What it shows now. */
    public String code() {
        return code(clock.instant().getEpochSecond() / 30);
    }

    /** Half a minute later. */
    public String nextCode() {
        return code(clock.instant().getEpochSecond() / 30 + 1);
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int from = hash[19] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(from) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
