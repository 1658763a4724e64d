package kcity.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a picture says of its own, in the language of its readers: asked for by its English with places {0}, {1} …; names and figures are put into them as they are. */
@FunctionalInterface
public interface Words {
    Words ENGLISH = english -> english;

    Pattern PLACE = Pattern.compile("\\{(\\d)}");

    String in(String english);

    default String of(String english, Object... given) {
        return PLACE.matcher(in(english))
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(given[Integer.parseInt(place.group(1))])));
    }
}
