package kcity.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import kcity.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one letter by e-mail, at least once: a server that was down is asked again, less and less often, for two days. */
@Component
class SendLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SendLetters.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15),
            Duration.ofHours(24));
    /** So long nobody else tries the same letter; after it, one that a killed process was sending is tried again. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Deliveries deliveries;
    private final Post post;
    private final PeopleQueries people;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendLetters(
            Deliveries deliveries,
            Post post,
            PeopleQueries people,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.post = post;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean sends() {
        return post.sends();
    }

    /** Whether the mail server took it; false also where somebody else is at it. */
    boolean send(long letter) {
        return take(letter).filter(this::deliver).isPresent();
    }

    /** No connection to the database is held while a mail server takes its time. */
    private Optional<Deliveries.Due> take(long letter) {
        return Objects.requireNonNull(transaction.execute(_ -> deliveries.take(letter, clock.instant(), LEASE)));
    }

    private boolean deliver(Deliveries.Due due) {
        try {
            var person = people.person(Actor.SYSTEM, due.person()).orElseThrow();
            post.send(Long.toString(due.letter()), person.email(), due.subject(), text(due, person));
            deliveries.sent(due.letter(), clock.instant());
            return true;
        } catch (MessagingException | MailException e) {
            LOG.warn("letter {} could not be sent, attempt {}: {}", due.letter(), due.attempts() + 1, e.getMessage());
            var next = due.attempts() < PAUSES.size() ? clock.instant().plus(PAUSES.get(due.attempts())) : null;
            deliveries.failed(due.letter(), String.valueOf(e.getMessage()), next);
            return false;
        }
    }

    private String text(Deliveries.Due due, Person person) {
        return messages.say(person.language(), "letter.mail", person.name(), due.body(), post.address(due.link()));
    }
}
