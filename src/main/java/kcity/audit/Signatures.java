package kcity.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the installation vouches for towards strangers, with the key whose public half {@code ./kcity check} prints. */
@Component
public class Signatures {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{50,100}");
    private final Outside outside;

    Signatures(Outside outside) {
        this.outside = outside;
    }

    /** X.509, base64url; "" where this installation has none yet. */
    public String key() {
        return outside.keyIfAny().map(HistoryKey::publicKey).orElse("");
    }

    /** Ed25519, base64url; the same for the same words for ever. Their first line says what they are, so that a signature of one thing is none of another. */
    public String sign(String words) {
        return outside.keyIfAny().orElseThrow().sign(words);
    }

    /** Whether this installation has signed these words. */
    public boolean isOurs(String words, String signature) {
        return outside.keyIfAny().map(key -> key.signed(words, signature)).orElse(false);
    }

    /** All that may be a public key in a text, such as the file of one, or a letter with a head. */
    public static List<String> keysIn(String text) {
        return KEY.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Whether these words were signed with the other half of that key, as {@link #key} gives it. */
    public static boolean isBy(String key, String words, String signature) {
        return HistoryKey.isSigned(key, words, signature);
    }
}
