package kcity.people;

import kcity.shared.CountryCode;
import kcity.shared.Text;

/** A city, ministry, institution, company, university or agency. */
public record Organisation(String id, OrganisationKind kind, Text name, CountryCode country) {}
