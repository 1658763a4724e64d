package kcity.web.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser as its owner knows it, from what it says of itself: product and system, or nothing where it says neither. */
final class BrowserName {
    private record Sign(Pattern pattern, String name) {
        static Sign of(String pattern, String name) {
            return new Sign(Pattern.compile(pattern), name);
        }
    }

    private static final List<Sign> PRODUCTS = List.of(
            Sign.of("Whale/", "Whale"),
            Sign.of("SamsungBrowser/", "Samsung Internet"),
            Sign.of("Edg(e|A|iOS)?/", "Edge"),
            Sign.of("OPR/", "Opera"),
            Sign.of("Firefox/|FxiOS/", "Firefox"),
            Sign.of("Chrome/|CriOS/", "Chrome"),
            Sign.of("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            Sign.of("Android", "Android"),
            Sign.of("iPhone", "iPhone"),
            Sign.of("iPad", "iPad"),
            Sign.of("Windows", "Windows"),
            Sign.of("Mac OS X", "macOS"),
            Sign.of("Linux", "Linux"));

    private BrowserName() {}

    static Optional<String> of(String agent) {
        var known = Stream.of(PRODUCTS, SYSTEMS)
                .flatMap(signs -> signs.stream()
                        .filter(sign -> sign.pattern().matcher(agent).find())
                        .limit(1))
                .map(Sign::name)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", known));
    }
}
