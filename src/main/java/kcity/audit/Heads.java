package kcity.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kcity.audit.CheckHistory.Finding;
import kcity.audit.KeptHead.Occasion;
import org.jspecify.annotations.Nullable;

/** Holds the chain against what is known of it outside: the seal of every entry, and every head that was kept. */
final class Heads {
    private final Optional<HistoryKey> key;
    private final List<KeptHead> kept;
    private final Optional<Outside.Latest> latest;
    private final List<KeptHead> given;
    private final List<Finding> findings;
    private final long begin;
    private final Set<Long> asked = new HashSet<>();
    private final Set<String> askedHashes = new HashSet<>();
    private final Map<Long, String> found = new HashMap<>();
    private final Set<String> foundHashes = new HashSet<>();
    private final Ranges unsealed = new Ranges();
    private boolean sealed;

    /** @param given heads that somebody kept elsewhere */
    Heads(Outside outside, List<KeptHead> given, List<Finding> findings) {
        this.key = outside.keyIfAny();
        this.kept = outside.kept();
        this.latest = outside.latest();
        this.given = given;
        this.findings = findings;
        this.begin = kept.stream()
                .filter(head -> head.is(Occasion.BEGIN) && head.seq() != null)
                .mapToLong(head -> Objects.requireNonNull(head.seq()))
                .max()
                .orElse(0);
        ask(kept);
        ask(given);
        latest.ifPresent(head -> asked.add(head.seq()));
    }

    private void ask(List<KeptHead> heads) {
        for (var head : heads) {
            if (head.seq() == null) {
                askedHashes.add(head.hash());
            } else {
                asked.add(head.seq());
            }
        }
    }

    void entry(long seq, String hash, @Nullable String seal) {
        sealed |= seal != null;
        if (key.isPresent() && seq > begin && !Objects.equals(seal, key.get().mac("entry", seq, hash))) {
            unsealed.add(seq, seq, "");
        }
        if (asked.contains(seq)) {
            found.put(seq, hash);
        }
        if (askedHashes.contains(hash)) {
            foundHashes.add(hash);
        }
    }

    /** After the last entry. */
    void end(long last) {
        found.put(0L, "0".repeat(64));
        if (key.isEmpty() && sealed) {
            wrong(
                    "the key that its entries are sealed with does not lie in the data folder: whether they are genuine cannot be told");
        }
        unsealed.each((from, to, _) -> wrong("entries " + from + " to " + to
                + " do not bear the seal of this installation: they were written past the product"));
        key.ifPresent(known -> heads(known, last));
        if (key.isPresent() && kept.isEmpty() && sealed) {
            wrong("the list of heads in the data folder is gone");
        }
        given.stream().flatMap(head -> wrong(head, last).stream()).forEach(this::wrong);
        key.ifPresent(known -> unsigned(known, given, "the head that was given"));
    }

    private void heads(HistoryKey known, long last) {
        unsigned(known, kept, "a head in the data folder");
        var wrong = new ArrayList<>(
                kept.stream().flatMap(head -> wrong(head, last).stream()).toList());
        latest.ifPresent(head -> wrong.addAll(latest(known, head, last)));
        wrong.stream().limit(1).forEach(this::wrong);
        if (wrong.size() > 1) {
            wrong((wrong.size() - 1)
                    + " more heads that were kept outside the database say something else than the chain");
        }
    }

    private void unsigned(HistoryKey known, List<KeptHead> heads, String what) {
        heads.stream()
                .filter(head -> head.seq() != null && !head.isSignedBy(known))
                .forEach(head -> wrong(what + ", of entry " + head.seq() + ", is not signed by this installation"));
    }

    private List<String> latest(HistoryKey known, Outside.Latest head, long last) {
        if (!known.mac("latest", head.seq(), head.hash()).equals(head.seal())) {
            return List.of("the newest head in the data folder was not written by this installation");
        }
        if (head.seq() > last) {
            return List.of(ended(last, "entry " + head.seq() + " was acknowledged"));
        }
        return head.hash().equals(found.getOrDefault(head.seq(), head.hash()))
                ? List.of()
                : List.of("entry " + head.seq()
                        + " has another hash than when it was acknowledged: the chain was changed and computed anew");
    }

    private Optional<String> wrong(KeptHead head, long last) {
        var seq = head.seq();
        if (seq == null) {
            return foundHashes.contains(head.hash()) || head.hash().equals(found.get(0L))
                    ? Optional.empty()
                    : Optional.of("no entry has the hash " + head.hash()
                            + " that was kept outside: the history is another one, or was changed before it");
        }
        if (seq > last) {
            return Optional.of(ended(last, "a head of " + head.at() + " that was kept outside tells of entry " + seq));
        }
        var now = found.get(seq);
        return now == null || now.equals(head.hash())
                ? Optional.empty()
                : Optional.of("entry " + seq + " has another hash than at " + head.at()
                        + ", when its head was kept outside: the chain was changed up to there and computed anew");
    }

    private static String ended(long last, String but) {
        return "the chain ends at entry " + last + ", but " + but + ": the newest entries were removed";
    }

    private void wrong(String what) {
        findings.add(new Finding("audit", what));
    }
}
