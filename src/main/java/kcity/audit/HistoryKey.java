package kcity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation, in a file of its data folder that nobody else may read: one for seals (HMAC-SHA256), and a pair that signs the heads which
 * strangers keep (Ed25519). The public half lies beside it.
 */
record HistoryKey(byte[] secret, PrivateKey signing, PublicKey verifying) {
    private static final String FILE = "key";
    private static final String PUBLIC = "public-key";

    static Optional<HistoryKey> read(Path folder) {
        try {
            return Files.exists(folder.resolve(FILE))
                    ? Optional.of(parse(Files.readAllLines(folder.resolve(FILE))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder's key, made where there is none yet. */
    static HistoryKey readOrMake(Path folder) {
        return read(folder).orElseGet(() -> make(folder));
    }

    private static HistoryKey make(Path folder) {
        try {
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(
                    folder,
                    FILE,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    fresh,
                    List.of(
                            HexFormat.of().formatHex(secret),
                            base64(pair.getPrivate().getEncoded()),
                            base64(pair.getPublic().getEncoded())));
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(folder.resolve(PUBLIC), base64(pair.getPublic().getEncoded()) + "\n");
            return new HistoryKey(secret, pair.getPrivate(), pair.getPublic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static HistoryKey parse(List<String> lines) {
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            return new HistoryKey(
                    HexFormat.of().parseHex(lines.get(0)),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(lines.get(1)))),
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(lines.get(2)))));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("the key of the history cannot be read", e);
        }
    }

    /** As strangers get it: X.509, base64url. */
    String publicKey() {
        return base64(verifying.getEncoded());
    }

    /** Of words of that purpose; each word counts with its length, so that none can lend a letter to the next. */
    String mac(String purpose, Object... words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(framed(purpose));
            for (var word : words) {
                mac.update(framed(word.toString()));
            }
            return base64(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] framed(String word) {
        return (word.length() + ":" + word + "\n").getBytes(StandardCharsets.UTF_8);
    }

    String sign(String words) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(String words, String by) {
        return isSigned(verifying, words, by);
    }

    /** By the other half of that public key, X.509 in base64url; false where it is none. */
    static boolean isSigned(String publicKey, String words, String by) {
        try {
            var bytes = Base64.getUrlDecoder().decode(publicKey);
            return isSigned(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)), words, by);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSigned(PublicKey key, String words, String by) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(words.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(by));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
