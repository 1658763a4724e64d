package kcity.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.shared.Actor;
import kcity.shared.EmailAddress;
import kcity.shared.MailProviders;
import kcity.shared.NotAllowed;
import kcity.shared.Sameness;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of who was said to be the same, and of who perhaps is. */
@Component
public class SameQueries {
    /** Longer lists nobody goes through. */
    private static final int MOST = 200;

    private final JdbcClient sql;

    SameQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two that perhaps are one. */
    public record Suspected(Same.Kind kind, String one, String other) {}

    private record Somebody(String id, String name, String email, String organisation) {
        String local() {
            return EmailAddress.read(email).map(EmailAddress::local).orElse("");
        }
    }

    public List<Same> said(Actor actor) {
        officersOnly(actor);
        return sql.sql("select number, kind, one, other, reason, said_at, said_by from people.sameness order by number")
                .query((row, n) -> new Same(
                        row.getInt("number"),
                        Same.Kind.valueOf(row.getString("kind")),
                        row.getString("one"),
                        row.getString("other"),
                        row.getString("reason"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("said_by")))
                .list();
    }

    public List<Withdrawn> withdrawn(Actor actor) {
        officersOnly(actor);
        var about = sql.sql("select distinct about from people.withdrawn")
                .query(String.class)
                .list();
        return new WithdrawnRows(sql, "people").of(about);
    }

    private static void officersOnly(Actor actor) {
        NotAllowed.unless(actor.isOfficer(), actor, "see who is the same");
    }

    /**
     * Accounts of one name in one body, or with the same word before the @; bodies of one country that share a name or an own mail domain, the
     * programme's own agencies apart. Those said to be the same already are left out.
     */
    public List<Suspected> suspected(Actor actor) {
        officersOnly(actor);
        var said = said(actor).stream()
                .map(same -> new Suspected(same.kind(), same.one(), same.other()))
                .collect(Collectors.toSet());
        var persons = sql.sql("select id, name, email, organisation from people.person order by id")
                .query(Somebody.class)
                .list();
        return Stream.concat(persons(persons).stream(), bodies(persons).stream())
                .filter(suspected -> !said.contains(suspected))
                .limit(MOST)
                .toList();
    }

    private List<Suspected> persons(List<Somebody> persons) {
        var keys = keys();
        var named = persons.stream().collect(Collectors.groupingBy(person -> Sameness.loose(person.name())));
        var suspected = new ArrayList<Suspected>();
        named.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> pairs(
                        group,
                        (one, other) -> one.organisation().equals(other.organisation())
                                || one.local().equals(other.local())
                                || share(keys, one.organisation(), other.organisation()),
                        suspected));
        return suspected;
    }

    private static void pairs(List<Somebody> group, BiPredicate<Somebody, Somebody> alike, List<Suspected> suspected) {
        for (var i = 0; i < group.size(); i++) {
            for (var j = i + 1; j < group.size() && suspected.size() < MOST; j++) {
                if (alike.test(group.get(i), group.get(j))) {
                    suspected.add(pair(
                            Same.Kind.PERSON, group.get(i).id(), group.get(j).id()));
                }
            }
        }
    }

    private static Suspected pair(Same.Kind kind, String one, String other) {
        return one.compareTo(other) < 0 ? new Suspected(kind, one, other) : new Suspected(kind, other, one);
    }

    private record Keyed(String organisation, String key) {}

    private HashMap<String, Set<String>> keys() {
        var keys = new HashMap<String, Set<String>>();
        sql.sql("select organisation, key from people.organisation_key")
                .query(Keyed.class)
                .list()
                .forEach(keyed -> keys.computeIfAbsent(keyed.organisation(), o -> new HashSet<>())
                        .add(keyed.key()));
        return keys;
    }

    private static boolean share(HashMap<String, Set<String>> keys, String one, String other) {
        return keys.getOrDefault(one, Set.of()).stream().anyMatch(keys.getOrDefault(other, Set.of())::contains);
    }

    private record Of(String organisation, String country, String nameKo, String nameEn) {}

    private List<Suspected> bodies(List<Somebody> persons) {
        var by = new HashMap<String, TreeSet<String>>();
        var domains = new HashMap<String, Set<String>>();
        for (var person : persons) {
            EmailAddress.read(person.email())
                    .map(EmailAddress::domain)
                    .filter(domain -> !MailProviders.isPublic(domain))
                    .ifPresent(domain -> domains.computeIfAbsent(person.organisation(), o -> new HashSet<>())
                            .add("@" + domain));
        }
        sql.sql("select id as organisation, country, name_ko, name_en from people.organisation where kind <> 'AGENCY'")
                .query(Of.class)
                .list()
                .forEach(body -> Stream.concat(
                                Stream.of(body.nameKo(), body.nameEn())
                                        .map(Sameness::loose)
                                        .filter(name -> !name.isEmpty()),
                                domains.getOrDefault(body.organisation(), Set.of()).stream())
                        .forEach(known -> by.computeIfAbsent(body.country() + " " + known, k -> new TreeSet<>())
                                .add(body.organisation())));
        return by.values().stream()
                .filter(group -> group.size() > 1)
                .flatMap(SameQueries::bodyPairs)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Suspected> bodyPairs(Collection<String> group) {
        var first = group.iterator().next();
        return group.stream().skip(1).map(other -> pair(Same.Kind.BODY, first, other));
    }
}
