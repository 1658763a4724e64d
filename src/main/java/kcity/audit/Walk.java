package kcity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kcity.audit.CheckHistory.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the chain entry by entry, and keeps the newest body of each kind and subject that somebody will ask for. */
final class Walk {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;
    /** Acts take their instant before they take the head, and some compute long in between. */
    private static final Duration OVERTAKING = Duration.ofMinutes(10);

    private final Reading reading;
    private final Set<String> wanted;
    private final List<Finding> findings;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Map<String, String>> newest = new HashMap<>();
    private final RowsTold rows = new RowsTold();
    private final Set<String> mentions = new HashSet<>();
    private final Heads heads;
    private final Ranges unread = new Ranges();
    private @Nullable Instant latest;
    private boolean inOlderForm;
    private long seq;
    private String hash = "0".repeat(64);

    /** @param wanted kinds of facts */
    Walk(Reading reading, Set<String> wanted, Heads heads, List<Finding> findings) {
        this.reading = reading;
        this.wanted = wanted;
        this.heads = heads;
        this.findings = findings;
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    RowsTold rows() {
        return rows;
    }

    List<String> notes() {
        return notes;
    }

    /** By subject. */
    Map<String, String> newest(String kind) {
        return newest.getOrDefault(kind, Map.of());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    void walk() {
        var last = last();
        for (var from = 1L; from <= last; from += AT_ONCE) {
            read(from, Math.min(last, from + AT_ONCE - 1));
        }
        end();
        mentions();
    }

    private long last() {
        var last = new long[1];
        reading.tryTo(() -> last[0] = Math.max(
                        one("select coalesce(max(seq), 0) from audit.entry"),
                        one("select coalesce(max(seq), 0) from audit.head")))
                .ifPresent(problem -> wrong("the end of the chain cannot be read: " + problem.what()));
        return last[0];
    }

    private long one(String question) {
        return reading.sql().sql(question).query(Long.class).single();
    }

    /** An entry as it stands in its row. */
    private record Row(
            long seq,
            Instant at,
            Map<String, String> columns,
            String record,
            String prev,
            String hash,
            @Nullable String seal) {}

    private void read(long from, long to) {
        var read = new ArrayList<Row>();
        var problem = reading.tryTo(
                () -> reading.sql().sql("""
                        select seq, at, kind, subject, actor, audience, reason, record, prev, hash, seal
                        from audit.entry where seq between :from and :to order by seq
                        """).param("from", from).param("to", to).query(row -> {
                    read.add(row(row));
                }));
        if (problem.isEmpty()) {
            read.forEach(this::entry);
        } else if (from < to && problem.get().damaged()) {
            read(from, (from + to) / 2);
            read((from + to) / 2 + 1, to);
        } else {
            damaged(from, to, problem.get());
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, String>();
        for (var column : List.of("kind", "subject", "actor", "audience", "reason")) {
            columns.put(column, row.getString(column));
        }
        return new Row(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                columns,
                row.getString("record"),
                row.getString("prev"),
                row.getString("hash"),
                row.getString("seal"));
    }

    /** What stands there is unknown; the next entry that can be read is taken as it is. */
    private void damaged(long from, long to, Reading.Problem problem) {
        unread.add(from, to, problem.what());
        rows.unsure();
        seq = to;
        hash = "";
    }

    private void entry(Row row) {
        if (row.seq() != seq + 1) {
            wrong("entries " + (seq + 1) + " to " + (row.seq() - 1) + " are missing");
        }
        if (!hash.isEmpty() && !row.prev().equals(hash)) {
            wrong("entry " + row.seq()
                    + " does not follow the entry before it: one was changed, removed or inserted here");
        }
        if (!FactRecord.hash(row.prev(), row.record()).equals(row.hash())) {
            wrong("entry " + row.seq() + " does not have the hash of its own words: it was changed");
        }
        var record = read(row.record());
        columns(row, record);
        instant(row, record);
        heads.entry(row.seq(), row.hash(), row.seal());
        form(row, record);
        rows.entry(record.path("rows"));
        mentions.add(row.seq() + " " + record.path("subject").asString(""));
        record.path("related").forEach(related -> mentions.add(row.seq() + " " + related.asString("")));
        seq = row.seq();
        hash = row.hash();
    }

    /** A history that began before there were seals tells of rows in the older form, until all are told anew. */
    private void form(Row row, JsonNode record) {
        if (row.seq() == 1) {
            inOlderForm = row.seal() == null;
        }
        if (record.path("kind").asString("").equals("RowsToldAnew")) {
            inOlderForm = false;
        }
    }

    /** What cannot be read says nothing; that it was changed is found by its hash. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private void columns(Row row, JsonNode record) {
        row.columns().forEach((column, value) -> {
            if (!record.path(column).asString("").equals(value)) {
                wrong("entry " + row.seq() + ": column " + column + " says something else than the record");
            }
        });
        if (!told(record)
                .map(at -> at.truncatedTo(ChronoUnit.MICROS).equals(row.at()))
                .orElse(false)) {
            wrong("entry " + row.seq() + ": column at says something else than the record");
        }
        if (record.path("seq").asLong(0) != row.seq()) {
            wrong("entry " + row.seq() + " carries the number of another entry");
        }
        var kind = record.path("kind").asString("");
        if (wanted.contains(kind)) {
            newest.computeIfAbsent(kind, _ -> new TreeMap<>())
                    .put(
                            record.path("subject").asString(""),
                            record.path("body").toString());
        }
    }

    private static Optional<Instant> told(JsonNode record) {
        try {
            return Optional.of(Instant.parse(record.path("at").asString("")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where the clock went back: said by the history itself, or seen in its instants. */
    private void instant(Row row, JsonNode record) {
        var kind = record.path("kind").asString("");
        var before = latest;
        if (kind.equals("ClockWentBack")) {
            notes.add("entry " + row.seq() + ": the clock of the machine was "
                    + record.path("body").path("secondsBehind") + " s behind the history, which stood still at "
                    + row.at() + " until it had caught up");
        }
        if (kind.equals("ClockAccepted")) {
            notes.add("entry " + row.seq() + ": the history goes back by "
                    + record.path("body").path("secondsBack") + " s here, to " + row.at()
                    + ", as whoever ran the product said");
            latest = row.at();
            return;
        }
        if (before != null && row.at().isBefore(before.minus(OVERTAKING))) {
            wrong("entry " + row.seq() + " bears " + row.at() + ", but " + before
                    + " had been reached before it: the clock went back");
        }
        latest = before == null || row.at().isAfter(before) ? row.at() : before;
    }

    private record Head(long seq, String hash, @Nullable Instant at, int form) {}

    private void end() {
        unread.each((from, to, why) ->
                wrong("entries " + from + " to " + to + " of the chain cannot be read, the others were: " + why));
        var found = new ArrayList<Head>();
        reading.tryTo(() -> found.addAll(reading.sql()
                        .sql("select seq, hash, at, form from audit.head")
                        .query((row, _) ->
                                new Head(row.getLong("seq"), row.getString("hash"), instant(row), row.getInt("form")))
                        .list()))
                .ifPresentOrElse(
                        problem -> wrong("the head of the chain cannot be read: " + problem.what()),
                        () -> end(found.isEmpty() ? new Head(0, "none", null, 0) : found.getFirst()));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        return at == null ? null : at.toInstant();
    }

    private void end(Head head) {
        if (head.seq() != seq || !(hash.isEmpty() || head.hash().equals(hash))) {
            wrong("the chain ends at entry " + seq + ", but its head says " + head.seq()
                    + ": entries at the end were removed or added");
        } else if (unread.isEmpty() && (!Objects.equals(head.at(), latest) || head.form() != (inOlderForm ? 1 : 2))) {
            wrong("the head of the chain says something else than its entries: it was changed");
        }
    }

    /** Timelines go by what an entry mentions; a mention that is gone would hide it from one. */
    private void mentions() {
        var inserted = new ArrayList<String>();
        var problem = reading.tryTo(() -> reading.sql()
                .sql("select seq || ' ' || reference as mention from audit.mention")
                .query(row -> {
                    if (!mentions.remove(row.getString("mention"))) {
                        inserted.add(row.getString("mention"));
                    }
                }));
        if (problem.isPresent()) {
            wrong("what entries mention cannot be read: " + problem.get().what());
            return;
        }
        if (unread.isEmpty()) {
            inserted.stream().sorted().forEach(mention -> wrong("entry " + mention + ": the mention was inserted"));
        }
        mentions.stream().sorted().forEach(mention -> wrong("entry " + mention + ": the mention was removed"));
    }

    private void wrong(String what) {
        findings.add(new Finding("audit", what));
    }
}
