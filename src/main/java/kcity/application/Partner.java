package kcity.application;

import kcity.programme.ApplicantKind;
import kcity.shared.CountryCode;

/**
 * A body abroad that takes part.
 *
 * @param email where it is invited; whoever has shown to read what is sent there can confirm
 * @param asked to confirm for all: the first that the applicant names
 * @param confirmed the revision that stands was confirmed; by whom says {@link ApplicationQueries#confirmation}
 */
public record Partner(
        String name, ApplicantKind kind, CountryCode country, String email, boolean asked, boolean confirmed) {}
