package kcity.people;

import java.util.ArrayList;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.EmailAddress;
import kcity.shared.Language;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;

/** What somebody enters to register with an organisation, as typed. */
public record Registration(
        String organisationName,
        String kind,
        String country,
        String name,
        String email,
        String password,
        Language language) {

    List<Reason> wrong() {
        var reasons = new ArrayList<Reason>();
        if (Seen.isBlank(organisationName)) {
            reasons.add(Reason.at(PeopleMatter.ORGANISATION_NAME, "refusal.people.organisation-missing"));
        }
        reasons.addAll(PeopleRights.tooLong(
                PeopleMatter.ORGANISATION_NAME, organisationName, PeopleRights.LONGEST_ORGANISATION));
        reasons.addAll(PeopleRights.tooLong(PeopleMatter.NAME, name, PeopleRights.LONGEST_NAME));
        reasons.addAll(PeopleRights.tooLong(PeopleMatter.EMAIL, email, PeopleRights.LONGEST_ADDRESS));
        if (!CountryCode.isKnown(country)) {
            reasons.add(Reason.at(PeopleMatter.COUNTRY, "refusal.people.country-missing"));
        }
        if (kindOrNull() == null) {
            reasons.add(Reason.at(PeopleMatter.ORGANISATION_KIND, "refusal.people.kind-missing"));
        } else if (CountryCode.isKnown(country) && !kindOrAgency().fits(new CountryCode(country))) {
            reasons.add(Reason.at(PeopleMatter.ORGANISATION_KIND, "refusal.people.kind-does-not-fit-country"));
        }
        if (Seen.isBlank(name)) {
            reasons.add(Reason.at(PeopleMatter.NAME, "refusal.people.name-missing"));
        }
        if (EmailAddress.read(email).isEmpty()) {
            reasons.add(Reason.at(PeopleMatter.EMAIL, "refusal.people.email-wrong"));
        }
        reasons.addAll(Password.of(password).wrong(name, email, organisationName));
        return reasons;
    }

    private @org.jspecify.annotations.Nullable OrganisationKind kindOrNull() {
        return java.util.Arrays.stream(OrganisationKind.values())
                .filter(k -> k != OrganisationKind.AGENCY && k.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private OrganisationKind kindOrAgency() {
        var known = kindOrNull();
        return known == null ? OrganisationKind.AGENCY : known;
    }

    /** Only after {@link #wrong()} found nothing. */
    OrganisationKind organisationKind() {
        return OrganisationKind.valueOf(kind);
    }
}
