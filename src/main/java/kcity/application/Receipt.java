package kcity.application;

import java.time.Instant;

/**
 * What acknowledges a submission.
 *
 * @param number such as {@code KCN-2024-P-001-R1}
 * @param at when the server took it in: the instant that decides on late or not
 * @param consideredFor edition that decides on it
 * @param digest SHA-256 over reference, revision, instant, every answer and the bytes of every file, in hex
 */
public record Receipt(String number, Instant at, int consideredFor, String digest) {
    /** Which of the application's submissions it acknowledges, counted from one. */
    public int revision() {
        return Integer.parseInt(number.substring(number.lastIndexOf("-R") + 2));
    }
}
