package kcity;

import java.util.List;

/** What PostgreSQL is told before its first start: the role that the product works as. Nobody knows a password of the superuser. */
final class PostgresRole {
    private PostgresRole() {}

    /** One statement a line. What a superuser made before there was this role goes over to it. */
    static List<String> statements(String password, boolean superuser) {
        return List.of(
                "do $$ begin if not exists (select from pg_roles where rolname = 'kcity') then create role kcity; end if; end $$;",
                "do $$ begin if not exists (select from pg_roles where rolname = 'kcity_public') then create role kcity_public; end if; end $$;",
                "alter role kcity login " + (superuser ? "superuser" : "nosuperuser")
                        + " nocreatedb nocreaterole noreplication password '" + password + "';",
                "grant kcity_public to kcity with admin option;",
                "alter database postgres owner to kcity;",
                "do $$ declare s record; begin for s in select nspname from pg_namespace"
                        + " where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')"
                        + " loop execute format('alter schema %I owner to kcity', s.nspname); end loop; end $$;",
                "do $$ declare r record; begin for r in select c.oid::regclass as name, c.relkind from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_'"
                        + " and n.nspname not in ('information_schema', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'S')"
                        + " and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S')"
                        + " loop execute format('alter %s %s owner to kcity', case r.relkind when 'v' then 'view'"
                        + " when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, r.name); end loop; end $$;",
                "do $$ declare f record; begin for f in select p.oid::regprocedure as name from pg_proc p"
                        + " join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^pg_'"
                        + " and n.nspname not in ('information_schema', 'public')"
                        + " loop execute format('alter routine %s owner to kcity', f.name); end loop; end $$;");
    }
}
