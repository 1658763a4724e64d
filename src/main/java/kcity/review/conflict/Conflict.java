package kcity.review.conflict;

import java.time.Instant;

/**
 * A conflict of interest, for officers and auditors only.
 *
 * @param found by machine, not declared
 */
public record Conflict(
        String application,
        String expert,
        ConflictKind kind,
        boolean found,
        String reason,
        Instant recordedAt,
        String recordedBy) {}
