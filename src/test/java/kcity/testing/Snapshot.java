package kcity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row of every room, kept beside the rooms in a schema of its own and put back in one statement. History and rulebooks refuse deletion, so
 * triggers are off for the moment; what the migrations made stays. So are the heads of the history that are kept outside.
 */
record Snapshot(JdbcClient sql, Path outside, String schema) {
    private static final List<String> FILES = List.of("heads", "latest");

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) as name, replace(schemaname || '.' || tablename, '"', '') as kept
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public') and schemaname not like 'kept%' and tablename <> 'flyway_schema_history'
            """;

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value as last
            from pg_sequences where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'kept%'
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
        sql.sql("""
                do $$
                declare t record; filled boolean;
                begin
                    create schema SCHEMA;
                    for t in\n""".replace("SCHEMA", schema) + TABLES + """
                    loop
                        execute 'select exists (select from ' || t.name || ')' into filled;
                        if filled then execute format('create table SCHEMA.%I as table %s', t.kept, t.name); end if;
                    end loop;
                    create table SCHEMA.sequences as\n""".replace("SCHEMA", schema) + SEQUENCES + """
                    ;
                end $$
                """)
                .update();
        copy("", "." + schema);
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
                        if to_regclass(format('SCHEMA.%I', t.kept)) is not null then
                            execute format('insert into %s (%s) overriding system value select %s from SCHEMA.%I', t.name, columns, columns, t.kept);
                        end if;
                    end loop;
                    for t in select * from SCHEMA.sequences
                    loop
                        if t.last is null then execute 'alter sequence ' || t.name || ' restart';
                        else perform setval(t.name::regclass, t.last);
                        end if;
                    end loop;
                end $$
                """.replace("SCHEMA", schema)).update();
        copy("." + schema, "");
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
