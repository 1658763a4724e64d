package kcity.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kcity.call.ChosenWord;
import kcity.forms.Meaning;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.programme.ApplicantKind;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.programme.SubTypeRules;
import kcity.replay.material.City;
import kcity.replay.material.Dossier;
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

    /** What this applicant answers by what it means, the rest being filled in. */
    Map<Meaning, String> answers() {
        var given = new EnumMap<Meaning, String>(Meaning.class);
        given.put(Meaning.COUNTRY, city().country());
        given.put(Meaning.CITY, city().name().en());
        given.put(Meaning.FIELDS_OF_EXPERTISE, dossier.frame().field());
        given.put(Meaning.REQUESTED_AMOUNT, Long.toString(requested.amount()));
        given.put(Meaning.SUB_TYPE, ChosenWord.of(askedFor()));
        given.put(Meaning.JOINTLY, "no");
        given.put(Meaning.PARTNER_NAME, partnerName());
        given.put(Meaning.PARTNER_KIND, ChosenWord.of(partnerKind()));
        given.put(Meaning.PARTNER_COUNTRY, city().country());
        given.put(Meaning.PARTNER_EMAIL, partner == null ? "nobody@replay.example" : partner.email());
        return given;
    }

    /** A form offers the two kinds of planning also where the call does not tell them apart. */
    private SubType askedFor() {
        return subType.subType() == SubType.PLANNING_UNDIVIDED ? SubType.URBAN_DEVELOPMENT : subType.subType();
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

    static OrganisationKind leadKind(ProgrammeType type) {
        return type == ProgrammeType.PLANNING ? OrganisationKind.LOCAL_GOVERNMENT : OrganisationKind.KOREAN_COMPANY;
    }
}
