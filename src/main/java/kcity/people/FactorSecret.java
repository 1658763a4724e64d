package kcity.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an authenticator app is told once: 160 bits. */
public record FactorSecret(byte[] bytes) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    /** In 32 letters and digits, as people type it into an app (RFC 4648). */
    public String text() {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(LETTERS.charAt(held >> bits - BITS & 31));
            }
        }
        return text.toString();
    }

    /**
     * As a camera reads it.
     *
     * @param issuer whose code it is, in the app's list
     */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + text() + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never told, not even to a log. */
    @Override
    public String toString() {
        return "FactorSecret[…]";
    }
}
