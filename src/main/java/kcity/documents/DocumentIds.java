package kcity.documents;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Ids that nobody guesses: {@code D} and 130 bits of chance in letters that cannot be misread. */
@Component
class DocumentIds {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private final RandomGenerator random;

    DocumentIds(RandomGenerator random) {
        this.random = random;
    }

    synchronized String next() {
        var id = new StringBuilder("D");
        for (var i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
