package kcity.application;

import java.time.Instant;

/**
 * What acknowledges a submission.
 *
 * @param number such as {@code KCN-2024-P-001-R1}
 * @param at when the server took it in: the instant that decides on late or not
 * @param consideredFor edition that decides on it
 * @param digest SHA-256 over reference, revision, instant and every answer, in hex
 */
public record Receipt(String number, Instant at, int consideredFor, String digest) {}
