package kcity.people;

import kcity.shared.Act;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An organisation is known to the platform. */
public record OrganisationRegistered(
        Reference subject, Act act, OrganisationKind kind, String nameKo, String nameEn, CountryCode country)
        implements Fact {}
