package kcity.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Text;

/**
 * Everything the programme settled for one edition, each value with its standing and sources. The same record for all years.
 *
 * @param edition the budget year; proposals may have come in the year before
 * @param settings what else is settled; every {@link Setting} that is not here is in {@code notPublished}
 */
public record Rulebook(
        int edition,
        Sourced<Text> title,
        Sourced<When> announced,
        Sourced<Places> places,
        Sourced<Amount> envelope,
        Sourced<Count> received,
        Sourced<Count> selected,
        List<Decision> decisions,
        List<CallRules> calls,
        List<Remark> remarks,
        Map<Setting, Sourced<Text>> settings,
        List<Setting> notPublished) {
    public Rulebook {
        decisions = List.copyOf(decisions);
        calls = List.copyOf(calls);
        remarks = List.copyOf(remarks);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        notPublished = List.copyOf(notPublished);
    }

    public Optional<CallRules> call(String id) {
        return calls.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The same rulebook, in which the call of that id takes proposals in like this. */
    public Rulebook taking(String id, Intake intake) {
        return new Rulebook(
                edition,
                title,
                announced,
                places,
                envelope,
                received,
                selected,
                decisions,
                calls.stream()
                        .map(call -> call.id().equals(id) ? call.taking(intake) : call)
                        .toList(),
                remarks,
                settings,
                notPublished);
    }

    public List<CallRules> calls(ProgrammeType type) {
        return calls.stream().filter(c -> c.type() == type).toList();
    }

    /** Every value with its path, in the order of reading. */
    public List<RulebookEntry> entries() {
        return RulebookEntry.allOf(this);
    }

    /** What is explicitly not known. */
    public List<RulebookEntry> unknowns() {
        return entries().stream().filter(e -> !e.value().isKnown()).toList();
    }

    /** What this rulebook changed against another one; {@link RulebookChange#concern()} tells rules from dates and counts. */
    public List<RulebookChange> changesFrom(Rulebook before) {
        return RulebookChange.between(before, this);
    }
}
