package kcity.call;

import java.time.Instant;

/** A deadline that was moved: from where, to where, why, and when that was decided. */
public record MovedDeadline(int number, Instant was, Instant closesAt, String reason, Instant at) {}
