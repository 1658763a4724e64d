package kcity.selection;

import java.time.Instant;
import kcity.shared.Won;

/** A reserve took the place of a winner that withdrew. */
public record Replacement(
        String withdrawn, String winner, Won amount, String reason, Instant announceAt, Instant replacedAt) {}
