package kcity.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code, in capitals; Kosovo by XK, which the standard leaves to its users and the European Union uses. */
public record CountryCode(String code) implements Comparable<CountryCode> {
    private static final Set<String> KNOWN =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());
    public static final CountryCode KOREA = new CountryCode("KR");

    /** Where the usage of Korean ministries and of the United Nations differs from the JDK's names. */
    private static final Map<Language, Map<String, String>> OWN_NAMES = Map.of(
            Language.KO,
            Map.of(
                    "AU", "호주",
                    "CD", "콩고민주공화국",
                    "CG", "콩고공화국",
                    "HK", "홍콩",
                    "MO", "마카오",
                    "PS", "팔레스타인",
                    "ZA", "남아프리카공화국"),
            Language.EN,
            Map.of(
                    "CD", "Democratic Republic of the Congo",
                    "CG", "Republic of the Congo",
                    "CV", "Cabo Verde",
                    "HK", "Hong Kong",
                    "MM", "Myanmar",
                    "MO", "Macao",
                    "PS", "Palestine"));

    public CountryCode {
        if (!KNOWN.contains(code)) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 country code: " + code);
        }
    }

    /** Every code, in no order. */
    public static Set<String> all() {
        return KNOWN;
    }

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    public String name(Language language) {
        var own = OWN_NAMES.getOrDefault(language, Map.of()).get(code);
        return own != null
                ? own
                : Locale.of("", code).getDisplayCountry(language.locale()).replace(" & ", " and ");
    }

    /** Every name by which people look for it: its own in both languages, and the usual others. */
    public Stream<String> searchNames() {
        return Stream.concat(
                Stream.of(name(Language.KO), name(Language.EN)),
                CountryNames.OTHERS.getOrDefault(code, List.of()).stream());
    }

    @Override
    public int compareTo(CountryCode other) {
        return code.compareTo(other.code);
    }
}
