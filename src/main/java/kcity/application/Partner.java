package kcity.application;

import kcity.programme.ApplicantKind;
import kcity.shared.CountryCode;

/**
 * A body abroad that takes part.
 *
 * @param email where it is invited; whoever signs in with it can confirm
 * @param confirmed a person of the body has confirmed
 */
public record Partner(String name, ApplicantKind kind, CountryCode country, String email, boolean confirmed) {}
