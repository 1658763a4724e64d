package kcity.programme;

import java.time.Instant;

/** One version of an edition's rulebook, without its text. */
public record RulebookVersion(int edition, int version, Instant adoptedAt, String adoptedBy, String reason) {
    /** It came with the programme; nobody typed its reason. */
    public boolean loaded() {
        return reason.equals(AdoptRulebooks.FIRST_REASON);
    }
}
