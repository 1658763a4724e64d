package kcity.people;

import kcity.shared.CountryCode;

/** What an organisation is, as the programme's rules ask for it. */
public enum OrganisationKind {
    /** Owns or runs a programme: named in its charter, never registered by itself. */
    AGENCY,
    CENTRAL_GOVERNMENT,
    LOCAL_GOVERNMENT,
    PUBLIC_INSTITUTION,
    INTERNATIONAL_ORGANISATION,
    UNIVERSITY,
    KOREAN_COMPANY,
    FOREIGN_COMPANY;

    /** Whether an organisation of that country can be of this kind. */
    boolean fits(CountryCode country) {
        return switch (this) {
            case KOREAN_COMPANY -> country.equals(CountryCode.KOREA);
            case FOREIGN_COMPANY, CENTRAL_GOVERNMENT, LOCAL_GOVERNMENT -> !country.equals(CountryCode.KOREA);
            case AGENCY, PUBLIC_INSTITUTION, INTERNATIONAL_ORGANISATION, UNIVERSITY -> true;
        };
    }
}
