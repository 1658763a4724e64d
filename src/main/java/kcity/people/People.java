package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of persons and organisations. */
@Component
class People {
    /** What {@link #person} reads of a row {@code p}. */
    static final String COLUMNS = """
            p.id, p.name, p.email, p.organisation, p.language,
            (select coalesce(string_agg(r.role, ','), '') from people.person_role r where r.person = p.id) as roles
            """;

    private static final String PERSON = "select " + COLUMNS + "from people.person p ";
    private final Mailboxes mailboxes;
    private final JdbcClient sql;
    private final Seal seal;

    People(Mailboxes mailboxes, JdbcClient sql, Seal seal) {
        this.mailboxes = mailboxes;
        this.sql = sql;
        this.seal = seal;
    }

    Optional<Person> byId(String id) {
        return sql.sql(PERSON + "where p.id = :id")
                .param("id", id)
                .query((r, n) -> person(r))
                .optional();
    }

    List<Person> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(PERSON + "where p.id in (:ids) order by p.id")
                        .param("ids", ids)
                        .query((r, n) -> person(r))
                        .list();
    }

    Optional<Person> byEmail(String email) {
        return sql.sql(PERSON + "join people.mailbox m on m.person = p.id where m.key = :key")
                .param("key", Mailboxes.key(email))
                .query((r, n) -> person(r))
                .optional();
    }

    /** Nobody may sign that person in while access is being changed, nor the other way round. */
    void lock(String id) {
        sql.sql("select id from people.person where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /** Whoever changes the officers of an agency does so one after the other. */
    void lockAgency(String organisation) {
        sql.sql("select id from people.organisation where id = :id for update")
                .param("id", organisation)
                .query(row -> {});
    }

    List<String> officersWithAccess(String organisation) {
        return sql.sql("""
                select p.id from people.person p
                where p.organisation = :organisation
                  and exists (select from people.person_role r where r.person = p.id and r.role = 'OFFICER')
                  and not exists (select from people.access a where a.person = p.id and a.ended)
                order by p.id
                """)
                .param("organisation", organisation)
                .query(String.class)
                .list();
    }

    boolean ended(String id) {
        return sql.sql("select exists (select from people.access where person = :id and ended)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    String nextPersonId() {
        return "P%04d".formatted(next("person_number"));
    }

    private long next(String sequence) {
        return Objects.requireNonNull(sql.sql("select nextval('people." + sequence + "')")
                .query(Long.class)
                .single());
    }

    void add(Person person, @Nullable String password, Instant at) {
        try {
            insert(person, password, at);
        } catch (DuplicateKeyException sameMoment) {
            throw new Refused(List.of(Refused.Reason.at(PeopleMatter.EMAIL, "refusal.people.email-taken")));
        }
        addRoles(person.id(), person.roles());
    }

    private void insert(Person person, @Nullable String password, Instant at) {
        sql.sql("""
                insert into people.person (id, name, email, organisation, language, password, password_seal, created_at)
                values (:id, :name, :email, :organisation, :language, :password, :seal, :at)
                """)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("organisation", person.organisation())
                .param("language", person.language().name())
                .param("password", password)
                .param("seal", password == null ? null : Seals.password(seal, person.id(), password))
                .param("at", Timestamp.from(at))
                .update();
        mailboxes.add(person);
    }

    private void addRoles(String person, Collection<Role> roles) {
        for (var role : roles) {
            sql.sql("insert into people.person_role (person, role) values (:person, :role)")
                    .param("person", person)
                    .param("role", role.name())
                    .update();
        }
    }

    static Person person(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                Language.valueOf(row.getString("language")),
                roles(row.getString("roles")));
    }

    private static Set<Role> roles(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : java.util.Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
