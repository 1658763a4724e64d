package kcity.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.audit.CheckHistory.Finding;
import kcity.shared.Digest;
import tools.jackson.databind.JsonNode;

/** What the chain says of every row, by table and key, held against the rows. */
final class RowsTold {
    private final Map<String, String> told = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean unsure;

    /** The next entry's rows; a digest that is empty says that the row went. */
    void entry(JsonNode rows) {
        rows.properties().forEach(row -> {
            var digest = row.getValue().asString("");
            if (digest.isEmpty()) {
                told.remove(row.getKey());
            } else {
                told.put(row.getKey(), digest);
            }
        });
    }

    /** Entries could not be read: what they told of rows is unknown, so that only what is told is held against the rows. */
    void unsure() {
        unsure = true;
    }

    /** @param spoken what attestations and invariants have found: they name the field, and the row would only say it again */
    List<Finding> compare(Reading reading, List<Finding> spoken) {
        var missing = new TreeSet<>(told.keySet());
        var tables = KeptTables.byName(reading.sql());
        for (var table : new TreeMap<>(tables).values()) {
            new Table(reading, table, missing).compare();
        }
        gone(missing);
        untold(reading, tables);
        return findings.stream().filter(f -> !isSaid(f, spoken)).toList();
    }

    /** What {@link #compare(Reading, List)} finds of one table, before it looks at what is said already. */
    List<Finding> compare(Reading reading, KeptTables.Kept table) {
        var before = findings.size();
        var missing = new TreeSet<String>();
        told.keySet().stream()
                .filter(place -> place.startsWith(table.name() + "/"))
                .forEach(missing::add);
        new Table(reading, table, missing).compare();
        gone(missing);
        var found = findings.subList(before, findings.size());
        var own = List.copyOf(found);
        found.clear();
        return own;
    }

    private void gone(Set<String> missing) {
        if (!unsure) {
            missing.forEach(place -> wrong(place, "the row that the history tells of is gone: it was removed"));
        }
    }

    /** Empty between acts: whatever stands there was written past the product. */
    private void untold(Reading reading, Map<String, KeptTables.Kept> tables) {
        var problem = reading.tryTo(() -> reading.sql()
                .sql("select tab, said from audit.noted order by number")
                .query(row -> {
                    var table = tables.get(row.getString("tab"));
                    if (table != null) {
                        wrong(
                                RowText.place(table, RowText.columns(table, row.getString("said"))),
                                "the row was written without a fact that tells of it");
                    }
                }));
        problem.ifPresent(p -> wrong("audit.noted", "cannot be read: " + p.what()));
    }

    private static boolean isSaid(Finding row, List<Finding> spoken) {
        var key = row.what().replaceFirst(": .*", "");
        var id = key.contains("/") ? key.split("/", -1)[1] : "";
        return !id.isEmpty()
                && spoken.stream()
                        .anyMatch(said ->
                                said.room().equals(row.room()) && said.what().contains(id));
    }

    private void wrong(String place, String what) {
        findings.add(new Finding(place.substring(0, place.indexOf('.')), place + ": " + what));
    }

    /** One table, read as a whole; where a page is damaged, page by page around it. */
    private final class Table {
        private final Reading reading;
        private final KeptTables.Kept table;
        private final TreeSet<String> missing;
        private final boolean older;
        private final Ranges unread = new Ranges();

        Table(Reading reading, KeptTables.Kept table, TreeSet<String> missing) {
            this.reading = reading;
            this.table = table;
            this.missing = missing;
            this.older = missing.subSet(table.name() + "/", table.name() + "0").stream()
                    .anyMatch(place -> !told.getOrDefault(place, "").startsWith(RowText.FORM));
        }

        void compare() {
            if (!table.watched()) {
                wrong(table.name(), "nobody watches this table: its guard was taken away");
            }
            read(0, Integer.MAX_VALUE);
            if (!unread.isEmpty()) {
                damaged();
            }
        }

        private void read(long from, long to) {
            var before = findings.size();
            var seen = new HashSet<String>();
            var problem = reading.tryTo(() -> rows(from, to, seen));
            if (problem.isEmpty()) {
                missing.removeAll(seen);
                return;
            }
            findings.subList(before, findings.size()).clear();
            if (to == Integer.MAX_VALUE && problem.get().damaged()) {
                read(from, Math.max(1, pages()));
            } else if (from + 1 < to && problem.get().damaged()) {
                read(from, (from + to) / 2);
                read((from + to) / 2, to);
            } else {
                unread.add(from, to - 1, problem.get().what());
            }
        }

        private long pages() {
            var pages = new long[1];
            reading.tryTo(() -> pages[0] = reading.sql()
                            .sql(
                                    "select pg_relation_size(cast(:table as regclass)) / cast(current_setting('block_size') as bigint)")
                            .param("table", table.name())
                            .query(Long.class)
                            .single())
                    .ifPresent(_ -> pages[0] = 1);
            return pages[0];
        }

        private void rows(long from, long to, Set<String> seen) {
            var older = this.older ? oldForm() : "''";
            var columns = table.columns().stream()
                    .map(column -> "t.\"" + column + "\"")
                    .reduce((one, other) -> one + ", " + other)
                    .orElseThrow();
            var part = to == Integer.MAX_VALUE
                    ? ""
                    : " where t.ctid >= '(%d,0)'::tid and t.ctid < '(%d,0)'::tid".formatted(from, to);
            reading.sql()
                    .sql("select row(" + columns + ")::text as said, " + older + " as older from " + table.name() + " t"
                            + part)
                    .query(row -> {
                        var said = RowText.columns(table, row.getString("said"));
                        seen.add(place(said));
                        compare(place(said), said, row.getString("older"));
                    });
        }

        private String place(TreeMap<String, String> said) {
            return RowText.place(table, said);
        }

        /** As rows were told before their text was made here. */
        private static String oldForm() {
            return "pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(t) - 'password')::text";
        }

        private void compare(String place, TreeMap<String, String> said, String older) {
            var known = told.get(place);
            if (known == null) {
                if (!unsure) {
                    wrong(place, "there is a row that the history does not tell of: it was inserted");
                }
            } else if (!known.equals(known.startsWith(RowText.FORM) ? RowText.digest(said) : Digest.of(older))) {
                wrong(place, "the row says something else than the history: it was changed");
            }
        }

        /** The rows that stand on damaged pages are not gone for that. */
        private void damaged() {
            var lost = new ArrayList<>(missing.subSet(table.name() + "/", table.name() + "0"));
            missing.removeAll(lost);
            unread.each((from, to, why) ->
                    wrong(table.name(), "pages " + from + " to " + to + " cannot be read, the others were: " + why));
            if (!lost.isEmpty()) {
                wrong(
                        table.name(),
                        lost.size() + " rows that the history tells of are not on the pages that can be read: from "
                                + lost.getFirst() + " to " + lost.getLast());
            }
        }
    }
}
