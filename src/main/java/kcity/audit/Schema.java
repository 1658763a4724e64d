package kcity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.audit.CheckHistory.Finding;
import kcity.shared.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * How the database is made: what watches, refuses and publishes.
 *
 * @param migrations digest of the migrations that were run, and of the server's version, which writes definitions in its own way
 * @param objects digest of its definition by kind and name
 */
record Schema(String migrations, TreeMap<String, String> objects) {
    private static final int DIGITS = 32;
    private static final String ROOMS = """
            with rooms as (
                select n.oid, n.nspname from pg_namespace n
                where exists (select from pg_class f where f.relnamespace = n.oid and f.relname = 'flyway_schema_history')
            ), tables as (
                select c.oid, c.relkind, c.relrowsecurity, r.nspname || '.' || c.relname as name
                from pg_class c join rooms r on r.oid = c.relnamespace
                where c.relname <> 'flyway_schema_history'
            )
            """;
    private static final String OBJECTS = ROOMS + """
            select 'function ' || r.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
                   concat_ws(' ', p.prosrc, p.proconfig, p.provolatile, p.prosecdef, p.prorettype::regtype, l.lanname) as made
            from pg_proc p join rooms r on r.oid = p.pronamespace join pg_language l on l.oid = p.prolang
            union all
            select 'trigger ' || t.name || '.' || g.tgname, concat_ws(' ', pg_get_triggerdef(g.oid), g.tgenabled)
            from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
            union all
            select 'view ' || name, pg_get_viewdef(oid) from tables where relkind in ('v', 'm')
            union all
            select 'table ' || t.name,
                   concat_ws(' ', t.relrowsecurity, string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                       a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid)), ', ' order by a.attnum))
            from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where t.relkind in ('r', 'p')
            group by t.name, t.relrowsecurity
            union all
            select 'constraint ' || t.name || '.' || c.conname, concat_ws(' ', pg_get_constraintdef(c.oid), c.convalidated)
            from pg_constraint c join tables t on t.oid = c.conrelid where c.contype <> 'n'
            union all
            select concat_ws(' ', 'index', t.name, i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join tables t on t.oid = i.indrelid
            union all
            select 'rule ' || t.name || '.' || w.rulename, pg_get_ruledef(w.oid)
            from pg_rewrite w join tables t on t.oid = w.ev_class where w.rulename <> '_RETURN'
            union all
            select 'cast ' || format_type(castsource, null) || ' ' || format_type(casttarget, null), concat_ws(' ', castmethod, castfunc::regproc)
            from pg_cast where oid >= 16384
            union all
            select 'event trigger ' || evtname, concat_ws(' ', evtfoid::regproc, evtenabled) from pg_event_trigger
            """;

    static Schema read(JdbcClient sql) {
        var objects = new TreeMap<String, String>();
        sql.sql(OBJECTS).query(row -> {
            objects.put(
                    row.getString("name"),
                    Digest.of(String.valueOf(row.getString("made"))).substring(0, DIGITS));
        });
        return new Schema(migrations(sql), objects);
    }

    private static String migrations(JdbcClient sql) {
        var run = new ArrayList<String>();
        var rooms = sql.sql("""
                select quote_ident(n.nspname) from pg_namespace n join pg_class f on f.relnamespace = n.oid
                where f.relname = 'flyway_schema_history' order by n.nspname
                """).query(String.class).list();
        for (var room : rooms) {
            run.addAll(sql.sql("select version || ' ' || checksum from " + room
                            + ".flyway_schema_history where version is not null and success order by installed_rank")
                    .query((row, _) -> room + " " + row.getString(1))
                    .list());
        }
        run.add(sql.sql("select split_part(current_setting('server_version'), '.', 1)")
                .query(String.class)
                .single());
        return Digest.of(String.join("\n", run));
    }

    /** @param told by kind and name */
    List<Finding> differences(JsonNode told) {
        var findings = new ArrayList<Finding>();
        var names = new TreeSet<>(objects.keySet());
        told.properties().forEach(object -> names.add(object.getKey()));
        for (var name : names) {
            var now = objects.get(name);
            var then = told.path(name).asString("");
            if (now == null) {
                findings.add(new Finding("audit", name + " was taken out of the database"));
            } else if (then.isEmpty()) {
                findings.add(new Finding("audit", name + " was put into the database"));
            } else if (!now.equals(then)) {
                findings.add(new Finding("audit", name + " was changed in the database"));
            }
        }
        return findings;
    }
}
