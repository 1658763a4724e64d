package kcity.consulting;

import java.time.LocalDate;

/**
 * A meeting with the city.
 *
 * @param people who took part
 */
public record Visit(int number, LocalDate on, String place, String people) {}
