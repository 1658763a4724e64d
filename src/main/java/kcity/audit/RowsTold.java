package kcity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.audit.CheckHistory.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the chain says of every row, by table and key, held against the rows. */
final class RowsTold {
    private final Map<String, String> told = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

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

    /** Leaves out the rooms whose attestations or invariants have spoken: they name the field, and the rows would only say it again. */
    List<Finding> compare(JdbcClient sql, Set<String> spoken) {
        var missing = new TreeSet<>(told.keySet());
        KeptTables.all(sql).forEach(table -> compare(sql, table, missing));
        missing.forEach(place -> wrong(place, "the row that the history tells of is gone: it was removed"));
        sql.sql("select distinct place from audit.noted order by place")
                .query(String.class)
                .list()
                .forEach(place -> wrong(place, "the row was written without a fact that tells of it"));
        return findings.stream().filter(f -> !spoken.contains(f.room())).toList();
    }

    private void compare(JdbcClient sql, KeptTables.Kept table, Set<String> missing) {
        if (!table.watched()) {
            wrong(table.name(), "nobody watches this table: its guard was taken away");
        }
        sql.sql("""
                select audit.row_place(:name, :key, it) as place, audit.row_digest(it) as digest
                from (select audit.row_json(t) as it from %s t) rows
                """.formatted(table.name()))
                .param("name", table.name())
                .param("key", table.key().toArray(String[]::new))
                .query(row -> {
                    missing.remove(row.getString("place"));
                    compare(row.getString("place"), row.getString("digest"));
                });
    }

    private void compare(String place, String digest) {
        var known = told.get(place);
        if (known == null) {
            wrong(place, "there is a row that the history does not tell of: it was inserted");
        } else if (!known.equals(digest)) {
            wrong(place, "the row says something else than the history: it was changed");
        }
    }

    private void wrong(String place, String what) {
        findings.add(new Finding(place.substring(0, place.indexOf('.')), place + ": " + what));
    }
}
