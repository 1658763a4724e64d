package kcity.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.shared.CountryCode;
import kcity.shared.SearchWords;

/** A {@link ProgressFilter} as a condition in SQL; what was typed goes in as parameters. */
final class Fits {
    private static final class Names {
        /** What each country is looked for by; made once, when somebody first searches. */
        static final Map<String, String> ALL = CountryCode.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        code -> code,
                        code -> SearchWords.among(
                                new CountryCode(code).searchNames().toList())));
    }

    private Fits() {}

    static String of(ProgressFilter filter, Map<String, Object> params) {
        var fits = new StringBuilder("true");
        if (!filter.stages().isEmpty()) {
            fits.append(" and x.stage in (:asked)");
            params.put("asked", filter.stages());
        }
        if (!filter.country().isEmpty()) {
            fits.append(" and x.country = :country");
            params.put("country", filter.country());
        }
        if (filter.perCity() > 0) {
            fits.append(" and x.application in (" + CitySql.SEVERAL + ")");
            params.put("perCity", filter.perCity());
        }
        for (var word : filter.words().keys()) {
            fits.append(" and ").append(says(word, params));
        }
        return fits.toString();
    }

    /** The word stands in the number, the title or the city, or in a name of the country. */
    private static String says(String word, Map<String, Object> params) {
        var name = "word" + params.size();
        params.put(name, word);
        var countries = named(word);
        if (countries.isEmpty()) {
            return "strpos(x.looked, :" + name + ") > 0";
        }
        params.put(name + "countries", countries);
        return "(strpos(x.looked, :" + name + ") > 0 or x.country in (:" + name + "countries))";
    }

    private static List<String> named(String word) {
        return Names.ALL.entrySet().stream()
                .filter(country -> country.getValue().contains(word))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
