package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Fact;
import kcity.shared.Reference;

/** An organisation is known to the platform. */
public record OrganisationRegistered(
        Reference subject,
        Actor actor,
        Instant at,
        OrganisationKind kind,
        String nameKo,
        String nameEn,
        CountryCode country)
        implements Fact {}
