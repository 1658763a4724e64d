package kcity.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of bodies, of many at once; for finding who belongs together, which is the machine's work. */
@Component
public class BodyQueries {
    private final JdbcClient sql;

    private final People people;

    BodyQueries(JdbcClient sql, People people) {
        this.people = people;
        this.sql = sql;
    }

    /** The person and all who were said to be the same. */
    public List<Person> samePerson(Actor actor, Person person) {
        NotAllowed.unless(actor.equals(Actor.SYSTEM), actor, "read addresses of everybody");
        return people.byIds(
                sql.sql("""
                with recursive same as (
                    select cast(:person as text) as id
                    union
                    select case when x.one = s.id then x.other else x.one end from same s
                    join people.sameness x on x.kind = 'PERSON' and (x.one = s.id or x.other = s.id)
                )
                select id from same
                """).param("person", person.id()).query(String.class).list());
    }

    private record Named(String asked, String id, String nameKo, String nameEn) {}

    private record Address(String organisation, String email) {}

    /** By the id of the organisation that was asked for. */
    public Map<String, Body> bodies(Actor actor, Collection<String> organisations) {
        NotAllowed.unless(actor.equals(Actor.SYSTEM), actor, "read addresses of everybody");
        if (organisations.isEmpty()) {
            return Map.of();
        }
        var named = named(organisations);
        var addresses = addresses(named.stream().map(Named::id).distinct().toList());
        var bodies = new HashMap<String, Body>();
        for (var asked : new HashSet<>(organisations)) {
            var own = named.stream().filter(n -> n.asked().equals(asked)).toList();
            var records = Set.copyOf(own.stream().map(Named::id).toList());
            bodies.put(
                    asked,
                    new Body(
                            records,
                            own.stream()
                                    .flatMap(n -> Stream.of(n.nameKo(), n.nameEn()))
                                    .distinct()
                                    .toList(),
                            addresses.stream()
                                    .filter(a -> records.contains(a.organisation()))
                                    .map(Address::email)
                                    .toList()));
        }
        return Map.copyOf(bodies);
    }

    /** Ids of organisations by what they are known by: the key of a name, or the key of a mailbox of one of their people. */
    public Map<String, Set<String>> knownBy(Actor actor, Collection<String> keys) {
        NotAllowed.unless(actor.equals(Actor.SYSTEM), actor, "read addresses of everybody");
        var known = new HashMap<String, Set<String>>();
        if (!keys.isEmpty()) {
            sql.sql("""
                    select unspaced as key, organisation from people.organisation_key where unspaced in (:keys)
                    union
                    select m.key, p.organisation from people.mailbox m join people.person p on p.id = m.person where m.key in (:keys)
                    """).param("keys", Set.copyOf(keys)).query(row -> {
                known.computeIfAbsent(row.getString("key"), _ -> new HashSet<>())
                        .add(row.getString("organisation"));
            });
        }
        return known;
    }

    private List<Named> named(Collection<String> organisations) {
        return sql.sql("""
                with recursive same as (
                    select id as asked, id from people.organisation where id in (:ids)
                    union
                    select s.asked, n.id from same s cross join lateral (
                        select other.organisation as id from people.organisation_key own
                        join people.organisation_key other on other.unspaced = own.unspaced where own.organisation = s.id
                        union all
                        select x.other from people.sameness x where x.kind = 'BODY' and x.one = s.id
                        union all
                        select x.one from people.sameness x where x.kind = 'BODY' and x.other = s.id) n
                )
                select same.asked, o.id, o.name_ko, o.name_en from same join people.organisation o on o.id = same.id
                order by same.asked, o.id
                """)
                .param("ids", Set.copyOf(organisations))
                .query(Named.class)
                .list();
    }

    private List<Address> addresses(Collection<String> organisations) {
        return sql.sql("""
                select p.organisation, p.email from people.person p join people.person_role r on r.person = p.id and r.role = 'MEMBER'
                where p.organisation in (:ids)
                """).param("ids", organisations).query(Address.class).list();
    }
}
