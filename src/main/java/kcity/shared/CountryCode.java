package kcity.shared;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record CountryCode(String code) implements Comparable<CountryCode> {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    public static final CountryCode KOREA = new CountryCode("KR");

    public CountryCode {
        if (!KNOWN.contains(code)) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 country code: " + code);
        }
    }

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    public String name(Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    @Override
    public int compareTo(CountryCode other) {
        return code.compareTo(other.code);
    }
}
