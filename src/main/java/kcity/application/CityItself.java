package kcity.application;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kcity.forms.FilledForm;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Sameness;
import org.springframework.stereotype.Component;

/**
 * Which bodies are the city itself, as far as the machine can tell: a local government of that country in whose name the city's stands, with a person whose
 * mailbox is proven.
 */
@Component
class CityItself {
    private final PeopleQueries people;
    private final Confirmations confirmations;

    CityItself(PeopleQueries people, Confirmations confirmations) {
        this.people = people;
        this.confirmations = confirmations;
    }

    /** Ids of such bodies that apply with it or have confirmed the revision that stands. */
    Set<String> behind(Application application, CountryCode country, String city) {
        var bodies = new TreeSet<String>();
        applying(application, country, city, bodies);
        confirmations
                .of(application)
                .map(Confirmation::organisation)
                .filter(body -> is(body, country, city))
                .ifPresent(body -> bodies.add(body.id()));
        return bodies;
    }

    /** Ids of such bodies that would apply, or are named as partners and have not confirmed yet. */
    Set<String> namedIn(Application application, FilledForm filled, CountryCode country, String city) {
        var bodies = new TreeSet<String>();
        applying(application, country, city, bodies);
        ProposalReader.partners(filled, false).stream()
                .flatMap(partner -> people.withEmail(Actor.SYSTEM, partner.email()).stream())
                .filter(person -> isProven(person.id()))
                .map(Person::organisation)
                .filter(id -> people.organisation(id)
                        .filter(body -> is(body, country, city))
                        .isPresent())
                .forEach(bodies::add);
        return bodies;
    }

    private void applying(Application application, CountryCode country, String city, Set<String> bodies) {
        var lead = people.organisation(application.organisation()).orElseThrow();
        if (is(lead, country, city) && people.membersOf(lead.id()).stream().anyMatch(this::isProven)) {
            bodies.add(lead.id());
        }
    }

    private boolean isProven(String person) {
        return people.provenMailbox(person).isPresent();
    }

    private static boolean is(Organisation body, CountryCode country, String city) {
        return body.kind() == OrganisationKind.LOCAL_GOVERNMENT
                && body.country().equals(country)
                && (hasIn(body.name().ko(), city) || hasIn(body.name().en(), city));
    }

    /** As words of their own, however those are parted: the City of York is not Yor. */
    private static boolean hasIn(String name, String city) {
        var sought = Sameness.unspaced(city);
        var words = Sameness.key(name).split(" ");
        return !sought.isEmpty() && IntStream.range(0, words.length).anyMatch(from -> startsWith(words, from, sought));
    }

    private static boolean startsWith(String[] words, int from, String sought) {
        var read = new StringBuilder();
        for (int i = from; i < words.length && read.length() < sought.length(); i++) {
            read.append(words[i]);
        }
        return read.toString().equals(sought);
    }
}
