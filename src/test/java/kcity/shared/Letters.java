package kcity.shared;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every character that Unicode has, but for ideographs and syllables, of which a few stand for all, and private ones. */
final class Letters {
    private Letters() {}

    static Stream<String> all() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c % 500 == 0 || !(Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3)))
                .mapToObj(Character::toString);
    }
}
