package kcity.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A word of the programme as forms offer it to choose: {@code LOCAL_GOVERNMENT} is {@code local-government}. */
public final class ChosenWord {
    private ChosenWord() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where it is none of them. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
