package kcity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every room, kept beside the rooms in the schema {@code kept} and put back in one statement. History and rulebooks refuse deletion, so
 * triggers are off for the moment; what the migrations made stays. So are the heads of the history that are kept outside.
 */
record Snapshot(JdbcClient sql, Path outside) {
    private static final List<String> FILES = List.of("heads", "latest");

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) as name, replace(schemaname || '.' || tablename, '"', '') as kept
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public', 'kept') and tablename <> 'flyway_schema_history'
            """;

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value as last
            from pg_sequences where schemaname not in ('pg_catalog', 'information_schema', 'kept')
            """;

    /** Leaves the tables as the migrations do: empty, and a history that has not begun. */
    void clear() {
        var tables = String.join(
                ", ",
                sql.sql("select name from (" + TABLES + ") t")
                        .query(String.class)
                        .list());
        sql.sql("set session_replication_role = replica; truncate " + tables
                        + " restart identity; set session_replication_role = origin; "
                        + "insert into audit.head (seq, hash) values (0, repeat('0', 64))")
                .update();
        sql.sql("select format('alter sequence %s restart', name) from (" + SEQUENCES + ") s")
                .query(String.class)
                .list()
                .forEach(statement -> sql.sql(statement).update());
    }

    void take() {
        var copies = sql.sql("""
                select format('create table kept.%I as table %s', kept, name) from (\n""" + TABLES + ") t").query(String.class).list();
        run("create schema kept", copies);
        run("create table kept.sequences as " + SEQUENCES, List.of());
        copy("", ".kept");
    }

    void restore() {
        sql.sql("""
                do $$
                declare t record; columns text;
                begin
                    set local session_replication_role = replica;
                    for t in\n""" + TABLES + """
                    loop
                        execute 'delete from ' || t.name;
                        select string_agg(quote_ident(attname), ', ' order by attnum) into columns
                        from pg_attribute where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                        execute format('insert into %s (%s) overriding system value select %s from kept.%I', t.name, columns, columns, t.kept);
                    end loop;
                    for t in select * from kept.sequences
                    loop
                        if t.last is null then execute 'alter sequence ' || t.name || ' restart';
                        else perform setval(t.name::regclass, t.last);
                        end if;
                    end loop;
                end $$
                """).update();
        copy(".kept", "");
    }

    private void run(String first, List<String> others) {
        sql.sql(first).update();
        others.forEach(statement -> sql.sql(statement).update());
    }

    private void copy(String from, String to) {
        try {
            for (var file : FILES) {
                Files.copy(
                        outside.resolve(file + from), outside.resolve(file + to), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
