package kcity.programme;

import java.time.Instant;

/** An edition that was prepared: under which version of its rulebook, when, and by whom. */
public record Edition(int year, int version, Instant preparedAt, String preparedBy) {}
