package kcity.site.call;

import java.time.Instant;
import java.util.Optional;
import kcity.call.CallState;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A call as everybody may see it.
 *
 * @param rules its rules in the rulebook of that version
 * @param closesAt its last second; null where proposals come in all year
 * @param followedAt when the edition that takes later proposals opened its own call; null where none is to
 */
public record PublishedCall(
        String ref,
        int edition,
        int version,
        CallRules rules,
        ProgrammeType type,
        String agency,
        Text name,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant followedAt) {
    public CallState at(Instant now) {
        return CallState.at(now, opensAt, rules.intake(), Optional.ofNullable(followedAt));
    }
}
