package kcity.notification;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.charter.Programmes;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.Role;
import kcity.words.Messages;
import kcity.words.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the letters of what was heard, each thing in a transaction of its own: a letter that cannot be written holds up no other. */
@Component
public class WriteLetters {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLetters.class);
    private final Letters letters;
    private final Deliveries deliveries;
    private final Post post;
    private final PeopleQueries people;
    private final Messages messages;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WriteLetters(
            Letters letters,
            Deliveries deliveries,
            Post post,
            PeopleQueries people,
            Messages messages,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.post = post;
        this.people = people;
        this.messages = messages;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells everything heard that is not told yet. To be called often: it does nothing where nothing is due. */
    public void writeDue() {
        letters.open().forEach(this::write);
    }

    private void write(long number) {
        try {
            transaction.executeWithoutResult(status -> letters.take(number).ifPresent(this::tell));
        } catch (RuntimeException e) {
            LOG.error("the letters about what was heard as {} could not be written; they stay due", number, e);
        }
    }

    private void tell(Letters.Heard heard) {
        var act = Act.of(Actor.SYSTEM, clock);
        var written = addressees(heard.addressees()).stream()
                .map(person -> letter(heard.tiding(), person))
                .toList();
        for (var letter : written) {
            var number = letters.add(heard, letter);
            if (post.sends()) {
                deliveries.add(number, act.at());
            }
        }
        letters.done(heard, act.at());
        facts.publishEvent(new LettersWritten(
                new Reference("letters", Long.toString(heard.number())),
                act,
                written.stream().map(Letters.Written::person).toList(),
                Digest.of(written.stream().map(Letters.Written::text).collect(Collectors.joining()))));
    }

    /** Every person once, by id; an organisation stands for its members. */
    private List<Person> addressees(List<String> ids) {
        var persons = new TreeMap<String, Person>();
        for (var id : ids) {
            people.person(Actor.SYSTEM, id).ifPresent(person -> persons.put(id, person));
            people.membersOf(id)
                    .forEach(member -> people.person(Actor.SYSTEM, member)
                            .filter(WriteLetters::actsForIt)
                            .ifPresent(person -> persons.put(member, person)));
        }
        return List.copyOf(persons.values());
    }

    /** Experts and committee members belong to organisations too, but do not act for them. */
    private static boolean actsForIt(Person person) {
        return person.roles().contains(Role.MEMBER) || person.roles().contains(Role.OFFICER);
    }

    private Letters.Written letter(LetterContent tiding, Person person) {
        var language = person.language();
        var words = messages.of(Programmes.ofPath(tiding.about() + tiding.page(), Actor.PUBLIC));
        return new Letters.Written(
                person.id(),
                language.name(),
                words.say(language, tiding.words() + ".subject", tiding.arguments()),
                words.say(language, tiding.words() + ".body", tiding.arguments()) + stage(language, tiding),
                link(tiding, person));
    }

    /** The stage's own word, after what was told of it. */
    private String stage(Language language, LetterContent tiding) {
        return tiding.arguments().stream()
                .filter(Word.class::isInstance)
                .map(word -> " " + messages.say(language, "letter.stage", word))
                .collect(Collectors.joining());
    }

    private static String link(LetterContent tiding, Person person) {
        if (tiding.about().isEmpty()) {
            return tiding.page().isEmpty() ? "/reviewer" : tiding.page();
        }
        return person.roles().contains(Role.OFFICER)
                ? "/desk/applications/" + tiding.about()
                : "/apply/" + tiding.about() + tiding.page();
    }
}
