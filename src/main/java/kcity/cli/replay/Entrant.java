package kcity.cli.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.cli.replay.material.City;
import kcity.cli.replay.material.Dossier;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.programme.ApplicantKind;
import kcity.programme.ProgrammeType;
import kcity.programme.SubTypeRules;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will apply, with what is to come of it.
 *
 * @param partner the body abroad, registered with its own person; null for planning
 * @param strength what a just reviewer would give, 0 to 100
 * @param organisation its name, as it registered
 * @param dossier what it writes, and what others write of it
 */
record Entrant(
        ProgrammeType type,
        SubTypeRules subType,
        Twist twist,
        double strength,
        Won requested,
        Person person,
        String organisation,
        @Nullable Person partner,
        Dossier dossier) {
    static final List<String> FIELDS =
            List.of("transport", "environment", "water", "energy", "safety", "platform", "land", "buildings", "health");

    /** What is special about an entrant. */
    enum Twist {
        NONE,
        /** Comes one second after the close, or after the cut-off of rolling intake. */
        LATE,
        /** A consortium with only a private company abroad. */
        PRIVATE_PARTNER,
        /** Asks for more than the band allows. */
        OVER_BAND,
        /** Is the second of its city. */
        SAME_CITY,
        /** Must clarify something first. */
        CLARIFIES,
        /** Is found not eligible by the officer. */
        NOT_ELIGIBLE
    }

    String label() {
        return type == ProgrammeType.PLANNING ? "foreign city" : "Korean company";
    }

    /** What this applicant answers, the rest being filled in. */
    Map<String, String> answers() {
        var given = new LinkedHashMap<String, String>();
        given.put("country", city().country());
        given.put("city", city().name().en());
        given.put("field", dossier.frame().field());
        given.put("requested-amount", Long.toString(requested.amount()));
        if (type == ProgrammeType.PLANNING) {
            given.put(
                    "sub-type",
                    subType.subType().name().equals("SOLUTION_PLANNING") ? "solution-planning" : "urban-development");
            given.put("jointly", "no");
        } else {
            given.put("partner-name", partnerName());
            given.put("partner-kind", word(partnerKind()));
            given.put("partner-country", city().country());
            given.put("partner-email", partner == null ? "nobody@replay.example" : partner.email());
        }
        return given;
    }

    City city() {
        return dossier.frame().city();
    }

    int number() {
        return dossier.frame().number();
    }

    /** One of the fields that both forms offer. */
    static String field(int number) {
        return FIELDS.get(number % FIELDS.size());
    }

    String partnerName() {
        return partnerKind() == ApplicantKind.FOREIGN_COMPANY
                ? city().name().en() + " Urban Services Ltd. (synthetic)"
                : cityBody(city());
    }

    static String cityBody(City city) {
        return "City of " + city.name().en() + " (synthetic)";
    }

    private ApplicantKind partnerKind() {
        return twist == Twist.PRIVATE_PARTNER ? ApplicantKind.FOREIGN_COMPANY : ApplicantKind.LOCAL_GOVERNMENT;
    }

    private static String word(ApplicantKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static OrganisationKind leadKind(ProgrammeType type) {
        return type == ProgrammeType.PLANNING ? OrganisationKind.LOCAL_GOVERNMENT : OrganisationKind.KOREAN_COMPANY;
    }
}
