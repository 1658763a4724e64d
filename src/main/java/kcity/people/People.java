package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Sameness;
import kcity.shared.Seal;
import kcity.shared.Text;
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

    /** Whoever says who or what is the same, or gives a body a name, does so one after the other. */
    void lockNames() {
        sql.sql("select pg_advisory_xact_lock(hashtext('people/names'))")
                .query((row, n) -> "")
                .list();
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

    private record Kept(String password, @Nullable String seal) {}

    /** What is kept of a password; none where it is not of our making. */
    Optional<String> passwordOf(String id) {
        return sql.sql("select password, password_seal from people.person where id = :id and password is not null")
                .param("id", id)
                .query((row, n) -> new Kept(row.getString("password"), row.getString("password_seal")))
                .optional()
                .filter(kept -> Seals.password(seal, id, kept.password()).equals(kept.seal()))
                .map(Kept::password);
    }

    Optional<Organisation> organisation(String id) {
        return sql.sql("select id, kind, name_ko, name_en, country from people.organisation where id = :id")
                .param("id", id)
                .query((r, n) -> organisation(r))
                .optional();
    }

    List<Organisation> organisations(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select id, kind, name_ko, name_en, country from people.organisation where id in (:ids)")
                        .param("ids", ids)
                        .query((r, n) -> organisation(r))
                        .list();
    }

    String nextPersonId() {
        return "P%04d".formatted(next("person_number"));
    }

    String nextOrganisationId() {
        return "O%04d".formatted(next("organisation_number"));
    }

    private long next(String sequence) {
        return Objects.requireNonNull(sql.sql("select nextval('people." + sequence + "')")
                .query(Long.class)
                .single());
    }

    void add(Organisation organisation, Instant at) {
        sql.sql("""
                insert into people.organisation (id, kind, name_ko, name_en, country, created_at)
                values (:id, :kind, :ko, :en, :country, :at)
                """)
                .param("id", organisation.id())
                .param("kind", organisation.kind().name())
                .param("ko", organisation.name().ko())
                .param("en", organisation.name().en())
                .param("country", organisation.country().code())
                .param("at", Timestamp.from(at))
                .update();
        new Names(sql).addKeys(organisation.id(), organisation.name());
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

    void setPassword(String person, String hash) {
        sql.sql("update people.person set password = :hash, password_seal = :seal where id = :id")
                .param("seal", Seals.password(seal, person, hash))
                .param("hash", hash)
                .param("id", person)
                .update();
    }

    /** Unless it was changed meanwhile. */
    void replacePassword(String person, String until, String hash) {
        sql.sql("update people.person set password = :hash, password_seal = :seal where id = :id and password = :until")
                .param("seal", Seals.password(seal, person, hash))
                .param("hash", hash)
                .param("id", person)
                .param("until", until)
                .update();
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

    static Organisation organisation(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Organisation(
                row.getString("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                new Text(row.getString("name_ko"), row.getString("name_en")),
                new CountryCode(row.getString("country")));
    }

    /** Those whose name, in either language, is the same by its key. */
    List<Organisation> named(String name) {
        var key = Sameness.unspaced(name);
        return sql
                .sql("select id, kind, name_ko, name_en, country from people.organisation order by id")
                .query((row, n) -> new Organisation(
                        row.getString("id"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        new Text(row.getString("name_ko"), row.getString("name_en")),
                        new CountryCode(row.getString("country"))))
                .list()
                .stream()
                .filter(o -> Sameness.unspaced(o.name().ko()).equals(key)
                        || Sameness.unspaced(o.name().en()).equals(key))
                .toList();
    }
}
