package kcity.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A password as it was typed: nothing is cut off, blanks count, and two ways of writing the same letters are one (NFC). Between 12 and 256 characters,
 * counted as code points.
 */
public record Password(String text) {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final int LEAST_OF_ONES_OWN = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Password {
        text = text.length() > 8 * LONGEST ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public static Password of(@Nullable String typed) {
        return new Password(typed == null ? "" : typed);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    boolean isTooLong() {
        return length() > LONGEST;
    }

    /**
     * What is wrong with it as a new password, at the field {@code password}.
     *
     * @param about words that others know of the person: name, address, organisation
     */
    List<Reason> wrong(String... about) {
        if (length() < SHORTEST) {
            return List.of(Reason.at(PeopleMatter.PASSWORD, "refusal.people.password-short", SHORTEST));
        }
        if (isTooLong()) {
            return List.of(Reason.at(PeopleMatter.PASSWORD, "refusal.people.password-long", LONGEST));
        }
        if (CommonPasswords.contains(text)) {
            return List.of(Reason.at(PeopleMatter.PASSWORD, "refusal.people.password-common"));
        }
        return saysLittleBut(about)
                ? List.of(Reason.at(PeopleMatter.PASSWORD, "refusal.people.password-own"))
                : List.of();
    }

    /** Whether next to nothing is left without the words that anybody would try: the person's own, and ours. */
    private boolean saysLittleBut(String... about) {
        var all = plain(text);
        var left = all;
        for (var word : words(about)) {
            left = left.replace(word, "");
        }
        return !left.equals(all) && left.codePointCount(0, left.length()) < LEAST_OF_ONES_OWN;
    }

    /** Longest first, so that none hides in another. */
    private static List<String> words(String... about) {
        var words = new ArrayList<>(List.of("kcitynetwork", "kcity", "molit", "kind", "kaia", "스마트시티", "국토교통부"));
        for (var known : about) {
            words.add(plain(known));
            BETWEEN_WORDS.splitAsStream(known).map(Password::plain).forEach(words::add);
        }
        return words.stream()
                .filter(word -> word.length() >= 3)
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** Letters and digits only, in lower case. */
    static String plain(String words) {
        return BETWEEN_WORDS
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** Never told, not even to a log. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
