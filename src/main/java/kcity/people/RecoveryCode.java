package kcity.people;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** A code for whoever has lost the app: 50 bits in ten signs that nobody takes for one another. */
final class RecoveryCode {
    static final int MANY = 10;
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** As it is shown, in two groups. */
    static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** One way of writing it, however it was typed. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replaceAll("[IL]", "1")
                .replace('O', '0');
    }
}
