package kcity.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.web.component.Option;

/** Countries as the options of a select field, by name in the reader's order; land where nobody lives is left out. */
public final class Countries {
    private static final Set<String> UNINHABITED = Set.of("AQ", "BV", "GS", "HM", "IO", "TF", "UM");

    private Countries() {}

    public static List<Option> options(Language language) {
        var order = Collator.getInstance(language.locale());
        return CountryCode.all().stream()
                .filter(code -> !UNINHABITED.contains(code))
                .map(code -> Option.of(code, new CountryCode(code).name(language)))
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }
}
