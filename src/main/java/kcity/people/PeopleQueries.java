package kcity.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import kcity.shared.Sameness;
import kcity.shared.Seen;
import kcity.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of persons and organisations. */
@Component
public class PeopleQueries {
    private final People people;
    private final Organisations organisations;
    private final Mailboxes mailboxes;
    private final Names names;
    private final JdbcClient sql;

    PeopleQueries(People people, Organisations organisations, Mailboxes mailboxes, Names names, JdbcClient sql) {
        this.people = people;
        this.organisations = organisations;
        this.mailboxes = mailboxes;
        this.names = names;
        this.sql = sql;
    }

    /** Organisations are public bodies and firms: whoever is signed in may know them. */
    public Optional<Organisation> organisation(String id) {
        return organisations.byId(id);
    }

    /** The name that an organisation bore at that instant, for what was written then; empty where it is unknown. */
    public Optional<Text> organisationNameAt(String id, Instant at) {
        return names.ofBodyAt(id, at).or(() -> organisations.byId(id).map(Organisation::name));
    }

    public Optional<Person> person(Actor actor, String id) {
        return people.byId(id).filter(person -> PeopleRights.maySeePerson(actor, person));
    }

    /** For showing who acted: the person's name where the actor may know it, else the organisation's id. */
    public String nameFor(Actor actor, String id) {
        var person = people.byId(id);
        return person.filter(p -> PeopleRights.maySeePerson(actor, p))
                .map(Person::name)
                .or(() -> person.map(Person::organisation))
                .orElse(id);
    }

    /** {@link #nameFor} for many at once, by id. */
    public Map<String, String> namesFor(Actor actor, Collection<String> ids) {
        return people.byIds(ids).stream()
                .collect(Collectors.toMap(
                        Person::id, p -> PeopleRights.maySeePerson(actor, p) ? p.name() : p.organisation()));
    }

    /** Those of them that the actor may know. */
    public List<Person> persons(Actor actor, Collection<String> ids) {
        return people.byIds(ids).stream()
                .filter(person -> PeopleRights.maySeePerson(actor, person))
                .toList();
    }

    /** By id. */
    public Map<String, Organisation> organisations(Collection<String> ids) {
        return organisations.byIds(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Those who can still come in. */
    public List<Person> withRole(Actor actor, Role role) {
        NotAllowed.unless(actor.isOfficer(), actor, "list persons");
        return sql.sql("""
                select p.id, p.name, p.email, p.organisation, p.language,
                       (select string_agg(r.role, ',') from people.person_role r where r.person = p.id) as roles
                from people.person p
                where exists (select from people.person_role r where r.person = p.id and r.role = :role)
                  and not exists (select from people.access a where a.person = p.id and a.ended)
                order by p.id
                """)
                .param("role", role.name())
                .query((row, n) -> People.person(row))
                .list();
    }

    public Optional<Person> withEmail(Actor actor, String email) {
        return people.byEmail(email).filter(person -> PeopleRights.maySeePerson(actor, person));
    }

    /** Key of the person's mailbox, if it was proven to be the person's; what an address gives a right to is given to these alone. */
    public Optional<String> provenMailbox(String person) {
        return mailboxes.proven(person);
    }

    /** Who acts for the actor's own organisation. */
    public List<Person> colleagues(Actor actor) {
        return persons(actor, membersOf(actor.organisation()));
    }

    /** Ids of the persons who act for an organisation and can still come in; for sending them letters. */
    public List<String> membersOf(String organisation) {
        return sql.sql("""
                select p.id from people.person p
                where p.organisation = :organisation
                  and not exists (select from people.access a where a.person = p.id and a.ended)
                order by p.id
                """)
                .param("organisation", organisation)
                .query(String.class)
                .list();
    }

    /** Whether an organisation that is not Korean is known by that name, in either language. */
    public boolean isNameOfABodyAbroad(String name) {
        return sql.sql("""
                select exists (select from people.organisation
                               join people.organisation_key k on k.organisation = id
                               where country <> 'KR' and k.unspaced = :key)
                """)
                .param("key", Sameness.unspaced(name))
                .query(Boolean.class)
                .single();
    }

    /** Organisations of that name, however it is written; none for an empty one. */
    public List<Organisation> organisationsNamed(Actor actor, String name) {
        NotAllowed.unless(PeopleRights.mayEnterOrganisations(actor), actor, "look for organisations");
        return Seen.isBlank(name) ? List.of() : organisations.named(name);
    }
}
