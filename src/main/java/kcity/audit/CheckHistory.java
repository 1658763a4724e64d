package kcity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is not as it was acknowledged: a broken chain, rows that contradict the history, invariants that do not hold. */
@Component
public class CheckHistory {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final List<Attestation> attestations;
    private final List<Invariant> invariants;

    /**
     * One thing wrong.
     *
     * @param room where
     * @param what a sentence
     */
    public record Finding(String room, String what) {}

    /** What was looked at, and what is wrong. */
    public record Report(long entries, int attested, int invariants, String head, List<Finding> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    CheckHistory(JdbcClient sql, List<Attestation> attestations, List<Invariant> invariants) {
        this.sql = sql;
        this.attestations = attestations;
        this.invariants = invariants;
    }

    /** Looks at one moment, so that acts of a running product do not fall between chain and rows. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new ArrayList<Finding>();
        var walk = new Walk(findings);
        sql.sql(
                        "select seq, at, kind, subject, actor, audience, reason, record, prev, hash from audit.entry order by seq")
                .query(walk::entry);
        walk.end();
        walk.mentions();
        attestations.forEach(attestation -> compare(attestation, walk.newest, findings));
        invariants.forEach(invariant -> ask(invariant, findings));
        findings.addAll(
                walk.rows.compare(sql, findings.stream().map(Finding::room).collect(Collectors.toSet())));
        return new Report(walk.seq, attestations.size(), invariants.size(), walk.hash, findings);
    }

    /** Recomputes the chain row by row and keeps the newest body of each kind and subject. */
    private final class Walk {
        private final List<Finding> findings;
        private final Map<String, Map<String, JsonNode>> newest = new TreeMap<>();
        private final RowsTold rows = new RowsTold();
        private final Set<String> mentions = new TreeSet<>();
        private long seq;
        private String hash = "0".repeat(64);

        Walk(List<Finding> findings) {
            this.findings = findings;
        }

        void entry(ResultSet row) throws SQLException {
            var at = row.getLong("seq");
            if (at != seq + 1) {
                wrong("entries " + (seq + 1) + " to " + (at - 1) + " are missing");
            }
            if (!row.getString("prev").equals(hash)) {
                wrong("entry " + at
                        + " does not follow the entry before it: one was changed, removed or inserted here");
            }
            var text = row.getString("record");
            if (!FactRecord.hash(row.getString("prev"), text).equals(row.getString("hash"))) {
                wrong("entry " + at + " does not have the hash of its own words: it was changed");
            }
            var record = read(text);
            columns(row, at, record);
            rows.entry(record.path("rows"));
            mentions.add(at + " " + record.path("subject").asString(""));
            record.path("related").forEach(related -> mentions.add(at + " " + related.asString("")));
            seq = at;
            hash = row.getString("hash");
        }

        /** What cannot be read says nothing; that it was changed is found by its hash. */
        private static JsonNode read(String text) {
            try {
                return JSON.readTree(text);
            } catch (JacksonException e) {
                return JSON.missingNode();
            }
        }

        private void columns(ResultSet row, long at, JsonNode record) throws SQLException {
            for (var column : List.of("kind", "subject", "actor", "audience", "reason")) {
                if (!record.path(column).asString("").equals(row.getString(column))) {
                    wrong("entry " + at + ": column " + column + " says something else than the record");
                }
            }
            if (!sameInstant(
                    record.path("at").asString(""), row.getTimestamp("at").toInstant())) {
                wrong("entry " + at + ": column at says something else than the record");
            }
            if (record.path("seq").asLong(0) != at) {
                wrong("entry " + at + " carries the number of another entry");
            }
            newest.computeIfAbsent(row.getString("kind"), k -> new TreeMap<>())
                    .put(row.getString("subject"), record.path("body"));
        }

        private static boolean sameInstant(String told, Instant kept) {
            try {
                return Instant.parse(told).truncatedTo(ChronoUnit.MICROS).equals(kept);
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        void end() {
            var head = sql.sql("select seq, hash from audit.head")
                    .query(Timeline.Head.class)
                    .optional()
                    .orElse(new Timeline.Head(0, "none"));
            if (head.seq() != seq || !head.hash().equals(hash)) {
                wrong("the chain ends at entry " + seq + ", but its head says " + head.seq()
                        + ": entries at the end were removed or added");
            }
        }

        /** Timelines go by what an entry mentions; a mention that is gone would hide it from one. */
        void mentions() {
            var kept = new TreeSet<>(sql.sql("select seq || ' ' || reference from audit.mention")
                    .query(String.class)
                    .list());
            mentions.stream()
                    .filter(mention -> !kept.contains(mention))
                    .forEach(mention -> wrong("entry " + mention + ": the mention was removed"));
            kept.stream()
                    .filter(mention -> !mentions.contains(mention))
                    .forEach(mention -> wrong("entry " + mention + ": the mention was inserted"));
        }

        private void wrong(String what) {
            findings.add(new Finding("audit", what));
        }
    }

    private void compare(Attestation attestation, Map<String, Map<String, JsonNode>> newest, List<Finding> findings) {
        var told = newest.getOrDefault(attestation.fact(), Map.of());
        var untold = new TreeSet<>(told.keySet());
        sql.sql(attestation.sql()).query(row -> {
            var subject = row.getString("subject");
            untold.remove(subject);
            var fact = told.get(subject);
            if (fact == null) {
                findings.add(new Finding(
                        attestation.room(),
                        subject + ": there is a row that no " + attestation.fact() + " tells of: it was inserted"));
            } else {
                differences(attestation, subject, JSON.readTree(row.getString("body")), fact, findings);
            }
        });
        untold.forEach(subject -> findings.add(new Finding(
                attestation.room(),
                subject + ": the row that " + attestation.fact() + " tells of is gone: it was removed")));
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
        sql.sql(invariant.sql())
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(where -> findings.add(new Finding(invariant.room(), invariant.name() + ": " + where)));
    }
}
