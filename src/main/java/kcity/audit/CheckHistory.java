package kcity.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.SealedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is not as it was acknowledged: a broken chain, one that is not the chain of before, rows that contradict the history, invariants that do not
 * hold. What cannot be read is told, and all else is looked at.
 */
@Component
public class CheckHistory {
    private final Reading reading;
    private final Outside outside;
    private final Clock clock;
    private final List<Attestation> attestations;
    private final List<Invariant> invariants;
    private final List<SealedRows> sealed;

    /**
     * One thing wrong.
     *
     * @param room where
     * @param what a sentence
     */
    public record Finding(String room, String what) {}

    /**
     * What was looked at, and what is wrong.
     *
     * @param kept the head as a line to be kept elsewhere; "" where nothing was ever sealed here
     * @param publicKey that its signature is checked with
     * @param notes what is worth knowing and not wrong
     */
    public record Report(
            long entries,
            int attested,
            int invariants,
            String head,
            String kept,
            String publicKey,
            List<String> notes,
            List<Finding> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    CheckHistory(
            Reading reading,
            Outside outside,
            Clock clock,
            List<Attestation> attestations,
            List<Invariant> invariants,
            List<SealedRows> sealed) {
        this.reading = reading;
        this.outside = outside;
        this.clock = clock;
        this.attestations = attestations;
        this.invariants = invariants;
        this.sealed = sealed;
    }

    /** Looks at one moment, so that acts of a running product do not fall between chain and rows. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        return check(List.of());
    }

    /** @param given heads that were kept elsewhere: the chain must go on from each of them */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check(List<KeptHead> given) {
        var findings = new ArrayList<Finding>();
        // Before the database shows its moment: what was acknowledged by now must be in it.
        var heads = new Heads(outside, given, findings);
        var walk = new Walk(reading, wanted(), heads, findings);
        reading.tryTo(() -> reading.sql()
                .sql("set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'")
                .update());
        walk.walk();
        heads.end(walk.seq());
        attestations.forEach(attestation -> compare(attestation, walk.newest(attestation.fact()), findings));
        invariants.forEach(invariant -> ask(invariant, findings));
        sealed.forEach(rows -> seals(rows, findings));
        schema(walk, findings);
        rows(walk, findings);
        return report(walk, findings);
    }

    private TreeSet<String> wanted() {
        var wanted = attestations.stream().map(Attestation::fact).collect(Collectors.toCollection(TreeSet::new));
        wanted.add(SchemaTold.class.getSimpleName());
        return wanted;
    }

    private void rows(Walk walk, List<Finding> findings) {
        var spoken = List.copyOf(findings);
        attempt(
                "audit",
                "the rows cannot be held against the history",
                findings,
                () -> findings.addAll(walk.rows().compare(reading, spoken)));
    }

    private void attempt(String room, String otherwise, List<Finding> findings, Runnable read) {
        reading.tryTo(read).ifPresent(problem -> findings.add(new Finding(room, otherwise + ": " + problem.what())));
    }

    private Report report(Walk walk, List<Finding> findings) {
        var kept = outside.keyIfAny()
                .map(key -> KeptHead.signed(key, walk.seq(), walk.hash(), clock.instant(), KeptHead.Occasion.CHECK));
        return new Report(
                walk.seq(),
                attestations.size(),
                invariants.size(),
                walk.hash(),
                kept.map(KeptHead::line).orElse(""),
                outside.keyIfAny().map(HistoryKey::publicKey).orElse(""),
                Stream.concat(walk.notes().stream(), Clocks.differ(reading, clock).stream())
                        .toList(),
                findings);
    }

    private void compare(Attestation attestation, Map<String, String> told, List<Finding> findings) {
        var found = new ArrayList<Finding>();
        var problem = reading.tryTo(() -> {
            var untold = new TreeSet<>(told.keySet());
            reading.sql().sql(attestation.sql()).query(row -> {
                var subject = row.getString("subject");
                untold.remove(subject);
                var fact = told.get(subject);
                if (fact == null) {
                    found.add(new Finding(
                            attestation.room(),
                            subject + ": there is a row that no " + attestation.fact() + " tells of: it was inserted"));
                } else {
                    differences(attestation, subject, Walk.json(row.getString("body")), Walk.json(fact), found);
                }
            });
            untold.forEach(subject -> found.add(new Finding(
                    attestation.room(),
                    subject + ": the row that " + attestation.fact() + " tells of is gone: it was removed")));
        });
        problem.ifPresentOrElse(
                p -> findings.add(new Finding(
                        attestation.room(), "what " + attestation.fact() + " tells cannot be compared: " + p.what())),
                () -> findings.addAll(found));
    }

    private static void differences(
            Attestation attestation, String subject, JsonNode row, JsonNode fact, List<Finding> findings) {
        row.properties().forEach(field -> {
            var told = fact.path(field.getKey());
            if (!same(field.getValue(), told)) {
                findings.add(new Finding(
                        attestation.room(),
                        subject + ": " + field.getKey() + " is " + field.getValue() + ", but " + attestation.fact()
                                + " says " + told + ": the row was changed"));
            }
        });
    }

    private static boolean same(JsonNode row, JsonNode told) {
        return row.equals(told)
                || (row.isNumber() && told.isNumber() && row.decimalValue().compareTo(told.decimalValue()) == 0);
    }

    private void ask(Invariant invariant, List<Finding> findings) {
        attempt(
                invariant.room(),
                "whether " + invariant.name() + " cannot be asked",
                findings,
                () -> reading.sql()
                        .sql(invariant.sql())
                        .query((row, _) -> row.getString(1))
                        .list()
                        .forEach(
                                where -> findings.add(new Finding(invariant.room(), invariant.name() + ": " + where))));
    }

    private void seals(SealedRows rows, List<Finding> findings) {
        attempt(
                rows.room(),
                "the seals of " + rows.purpose() + " cannot be read",
                findings,
                () -> reading.sql().sql(rows.sql()).query(row -> {
                    var words = (Object[]) row.getArray("words").getArray();
                    var seal = row.getString("seal");
                    if (outside.keyIfAny()
                            .map(key -> !key.mac(rows.purpose(), words).equals(seal))
                            .orElse(true)) {
                        findings.add(new Finding(
                                rows.room(),
                                row.getString("subject")
                                        + ": the row does not bear the seal of this installation: it was "
                                        + "written past the product"));
                    }
                }));
    }

    private void schema(Walk walk, List<Finding> findings) {
        var told =
                walk.newest(SchemaTold.class.getSimpleName()).values().stream().findFirst();
        told.ifPresent(body -> attempt(
                "audit",
                "how the database is made cannot be read",
                findings,
                () -> findings.addAll(
                        Schema.read(reading.sql()).differences(Walk.json(body).path("objects")))));
    }
}
