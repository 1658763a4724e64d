package kcity.web.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.shared.Refused.Reason;

/** The longest text of every field, by its name: what a browser is told and what is taken are one. In characters as people count them, or fewer. */
public final class Lengths {
    /** What no answer needs to be longer than; forms of the programme set closer limits of their own. */
    private static final int LONGEST = 20_000;

    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("organisationName", 200),
            Map.entry("name", 100),
            Map.entry("email", 254),
            Map.entry("q", 200),
            Map.entry("reason", 2_000),
            Map.entry("comment", 5_000));
    /** Whole files as text, and what is told with its own words. */
    private static final Map<String, Integer> FILES =
            Map.of("content", 2_000_000, "receipt", 200_000, "password", 100_000, "until", 100_000);

    private Lengths() {}

    /** What a browser is told of it; 0 where it would cut off what somebody pastes. */
    static int known(String field) {
        return MOST.getOrDefault(field, 0);
    }

    private static int most(String field) {
        return FILES.getOrDefault(field, MOST.getOrDefault(field, LONGEST));
    }

    /** Everything that is longer than it may be, at its field. */
    public static List<Reason> tooLong(Map<String, List<String>> typed) {
        var reasons = new ArrayList<Reason>();
        typed.forEach((field, values) -> {
            if (values.stream().anyMatch(value -> value.codePointCount(0, value.length()) > most(field))) {
                reasons.add(Reason.at(field, "refusal.web.too-long", most(field)));
            }
        });
        return reasons;
    }
}
