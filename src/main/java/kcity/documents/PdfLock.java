package kcity.documents;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a locked PDF opens for everybody, as where only printing or copying is forbidden: ISO 32000-2, algorithms 2, 2.B, 4 to 6 and 11. */
final class PdfLock {
    private static final byte[] PADDING =
            HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");
    private final Map<String, Object> lock;
    private final byte[] id;

    PdfLock(Map<String, Object> lock, byte[] id) {
        this.lock = lock;
        this.id = id;
    }

    boolean opensWithoutPassword() {
        try {
            int revision = number("R", 0);
            var user = text("U");
            return switch (revision) {
                case 2 -> Arrays.equals(rc4(key(5, 0), PADDING), user);
                case 3, 4 -> Arrays.equals(Arrays.copyOf(mixed(), 16), Arrays.copyOf(user, 16));
                case 5 -> Arrays.equals(digest("SHA-256", salt(user)), Arrays.copyOf(user, 32));
                case 6 -> Arrays.equals(hardened(salt(user)), Arrays.copyOf(user, 32));
                default -> false;
            };
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] salt(byte[] user) {
        return Arrays.copyOfRange(user, 32, 40);
    }

    private byte[] key(int length, int rounds) throws GeneralSecurityException {
        int permissions = number("P", 0);
        var open = lock.get("EncryptMetadata") instanceof PdfReader.Word(String word) && word.equals("false");
        var digest = MessageDigest.getInstance("MD5");
        digest.update(PADDING);
        digest.update(Arrays.copyOf(text("O"), 32));
        digest.update(new byte[] {
            (byte) permissions, (byte) (permissions >> 8), (byte) (permissions >> 16), (byte) (permissions >> 24)
        });
        digest.update(id);
        if (number("R", 0) >= 4 && open) {
            digest.update(new byte[] {-1, -1, -1, -1});
        }
        var key = Arrays.copyOf(digest.digest(), length);
        for (var i = 0; i < rounds; i++) {
            key = Arrays.copyOf(digest("MD5", key), length);
        }
        return key;
    }

    private byte[] mixed() throws GeneralSecurityException {
        var key = key(number("R", 0) >= 4 ? 16 : Math.clamp(number("Length", 40) / 8, 5, 16), 50);
        var text = rc4(key, digest("MD5", joined(PADDING, id)));
        for (var i = 1; i < 20; i++) {
            var turned = key.clone();
            for (var j = 0; j < turned.length; j++) {
                turned[j] ^= (byte) i;
            }
            text = rc4(turned, text);
        }
        return text;
    }

    private static byte[] hardened(byte[] salt) throws GeneralSecurityException {
        var key = digest("SHA-256", salt);
        for (var round = 0; ; round++) {
            var many = new byte[64 * key.length];
            for (var i = 0; i < 64; i++) {
                System.arraycopy(key, 0, many, i * key.length, key.length);
            }
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(key, 16, 16));
            var turned = cipher.doFinal(many);
            var sum = 0;
            for (var i = 0; i < 16; i++) {
                sum += turned[i] & 0xff;
            }
            key = digest(sum % 3 == 0 ? "SHA-256" : sum % 3 == 1 ? "SHA-384" : "SHA-512", turned);
            if (round >= 63 && (turned[turned.length - 1] & 0xff) <= round + 1 - 32) {
                return Arrays.copyOf(key, 32);
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] digest(String kind, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(kind).digest(bytes);
    }

    private static byte[] rc4(byte[] key, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("ARCFOUR");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
        return cipher.doFinal(text);
    }

    private int number(String key, int otherwise) {
        return lock.get(key) instanceof java.math.BigDecimal number ? number.intValue() : otherwise;
    }

    private byte[] text(String key) {
        @Nullable Object value = lock.get(key);
        return value instanceof byte[] text ? text : new byte[0];
    }
}
