package kcity.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.people.SameQueries.Suspected;
import kcity.shared.EmailAddress;
import kcity.shared.MailProviders;
import kcity.shared.Sameness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts and records that share what one person or one body would, and says what that is. */
@Component
class Likeness {
    private static final int PAIRED = 10;
    /** A country's code and a space before a body's key. */
    private static final int COUNTRY = 3;

    private final JdbcClient sql;

    Likeness(JdbcClient sql) {
        this.sql = sql;
    }

    private record Somebody(String id, String name, String email, String organisation) {
        String local() {
            return EmailAddress.read(email).map(EmailAddress::local).orElse("");
        }
    }

    /** Persons before bodies, each pair once, the lesser id first. */
    Stream<Suspected> all() {
        var persons = sql.sql("select id, name, email, organisation from people.person order by id")
                .query(Somebody.class)
                .list();
        return Stream.concat(persons(persons), bodies(persons));
    }

    private Stream<Suspected> persons(List<Somebody> persons) {
        var keys = keys();
        return persons.stream()
                .collect(Collectors.groupingBy(
                        person -> Sameness.loose(person.name()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(Likeness::pairs)
                .flatMap(two -> suspected(two, keys));
    }

    private record Two<T>(T one, T other) {}

    /** Each of the first ten with all after it: of hundreds that share something nobody goes through every pair. */
    private static <T> Stream<Two<T>> pairs(List<T> group) {
        return IntStream.range(0, Math.min(group.size(), PAIRED))
                .boxed()
                .flatMap(i -> group.stream().skip(i + 1L).map(other -> new Two<>(group.get(i), other)));
    }

    /** Of one name: what else they share; a name alone is no suspicion. */
    private static Stream<Suspected> suspected(Two<Somebody> two, Map<String, Set<String>> keys) {
        var one = two.one();
        var other = two.other();
        var shared = new TreeSet<String>();
        if (one.organisation().equals(other.organisation())) {
            shared.add("BODY " + one.organisation());
        }
        if (one.local().equals(other.local())) {
            shared.add("MAILBOX " + one.local() + "@");
        }
        keys.getOrDefault(one.organisation(), Set.of()).stream()
                .filter(keys.getOrDefault(other.organisation(), Set.of())::contains)
                .forEach(key -> shared.add("BODY_NAME " + key));
        if (shared.isEmpty()) {
            return Stream.empty();
        }
        shared.add("NAME " + Sameness.loose(one.name()));
        return Stream.of(two(Same.Kind.PERSON, one.id(), other.id(), shared));
    }

    private static Suspected two(Same.Kind kind, String one, String other, Set<String> shared) {
        var known = String.join("\n", shared);
        return one.compareTo(other) < 0
                ? new Suspected(kind, one, other, known)
                : new Suspected(kind, other, one, known);
    }

    private record Keyed(String organisation, String key) {}

    private Map<String, Set<String>> keys() {
        var keys = new HashMap<String, Set<String>>();
        sql.sql("select organisation, unspaced as key from people.organisation_key")
                .query(Keyed.class)
                .list()
                .forEach(keyed -> keys.computeIfAbsent(keyed.organisation(), o -> new HashSet<>())
                        .add(keyed.key()));
        return keys;
    }

    private record Of(String organisation, String country, String nameKo, String nameEn) {}

    private Stream<Suspected> bodies(List<Somebody> persons) {
        var domains = domains(persons);
        var by = new TreeMap<String, TreeSet<String>>();
        sql.sql("select id as organisation, country, name_ko, name_en from people.organisation where kind <> 'AGENCY'")
                .query(Of.class)
                .list()
                .forEach(body -> Stream.concat(
                                Stream.of(body.nameKo(), body.nameEn())
                                        .map(Sameness::body)
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> "NAME " + name),
                                domains.getOrDefault(body.organisation(), Set.of()).stream())
                        .forEach(known -> by.computeIfAbsent(body.country() + " " + known, k -> new TreeSet<>())
                                .add(body.organisation())));
        return shared(by).entrySet().stream()
                .map(pair ->
                        two(Same.Kind.BODY, pair.getKey().get(0), pair.getKey().get(1), pair.getValue()));
    }

    /** Domains that are not everybody's, of the people of each body. */
    private static Map<String, Set<String>> domains(List<Somebody> persons) {
        var domains = new HashMap<String, Set<String>>();
        for (var person : persons) {
            EmailAddress.read(person.email())
                    .map(EmailAddress::domain)
                    .filter(domain -> !MailProviders.isPublic(domain))
                    .ifPresent(domain -> domains.computeIfAbsent(person.organisation(), o -> new HashSet<>())
                            .add("DOMAIN @" + domain));
        }
        return domains;
    }

    /** By the two ids. */
    private static Map<List<String>, TreeSet<String>> shared(TreeMap<String, TreeSet<String>> by) {
        var shared = new LinkedHashMap<List<String>, TreeSet<String>>();
        by.forEach((key, ids) -> pairs(List.copyOf(ids))
                .forEach(two -> shared.computeIfAbsent(List.of(two.one(), two.other()), k -> new TreeSet<>())
                        .add(key.substring(COUNTRY))));
        return shared;
    }
}
