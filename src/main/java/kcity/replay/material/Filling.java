package kcity.replay.material;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kcity.shared.Language;

/** Puts words into the places of a text; those that are no names begin small within an English sentence. */
final class Filling {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern WITHIN = Pattern.compile("(?s).*[a-z,:] $");
    private static final Pattern SENTENCE = Pattern.compile("\\.(?= )");
    private static final Set<String> NO_NAMES = Set.of("solution", "reference", "site-a", "site-b", "equipment");

    private Filling() {}

    /** Places whose words are not known stay as they are. */
    static String in(String text, Map<String, String> words, Language language) {
        var places = PLACE.matcher(text);
        var filled = new StringBuilder();
        while (places.find()) {
            var word = words.getOrDefault(places.group(1), places.group());
            places.appendReplacement(filled, "");
            var small = language == Language.EN
                    && NO_NAMES.contains(places.group(1))
                    && WITHIN.matcher(filled).matches();
            filled.append(small ? small(word) : word);
        }
        places.appendTail(filled);
        return filled.toString();
    }

    private static String small(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** The first sentence. */
    static String first(String text) {
        var end = SENTENCE.matcher(text);
        return end.find() ? text.substring(0, end.end()).strip() : text;
    }
}
