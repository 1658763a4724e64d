package kcity.application;

/**
 * Another proposal of the same city before the same call.
 *
 * @param organisation id of its applicant
 * @param byTheCity the city itself applies, or has confirmed the revision that stands
 */
public record OfSameCity(String ref, String title, String organisation, boolean byTheCity) {}
