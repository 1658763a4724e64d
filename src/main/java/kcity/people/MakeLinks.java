package kcity.people;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time links for people who come for the first time, and for people who forgot their password. A link goes to the person's own mailbox and is shown
 * to nobody. Where no mail leaves from here, whoever brought somebody in hands the first link over; who has come once is never let in by another's link.
 */
@Component
public class MakeLinks {
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration WAY_BACK = Duration.ofMinutes(30);
    private static final Duration PRINTED = Duration.ofDays(1);
    private static final int AN_HOUR = 3;
    private final People people;
    private final Sessions sessions;
    private final Links links;
    private final Often often;
    private final ObjectProvider<Mailbox> mailboxes;
    private final TransactionTemplate transaction;
    private final ExecutorService later = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ways-back").daemon().factory());

    MakeLinks(
            People people,
            Sessions sessions,
            Links links,
            Often often,
            ObjectProvider<Mailbox> mailboxes,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.often = often;
        this.mailboxes = mailboxes;
    }

    private Optional<Mailbox> mailbox() {
        return mailboxes.stream().filter(Mailbox::sends).findFirst();
    }

    /** Whether links go by mail; else they are shown to whoever brought somebody in. */
    public boolean mails() {
        return mailbox().isPresent();
    }

    /** Ids of those of them who have access and have never come yet, and for whom the actor may have a link made. */
    public Set<String> possible(Actor actor, List<Person> persons) {
        var may = persons.stream()
                .filter(person -> PeopleRights.mayMakeLink(actor, person))
                .map(Person::id)
                .collect(Collectors.toSet());
        may.removeAll(sessions.whoCame(may));
        may.removeAll(sessions.whoEnded(may));
        return may;
    }

    /** Whether the actor could have brought that person in. */
    public boolean mayInvite(Actor actor, Person person) {
        return PeopleRights.mayMakeLink(actor, person);
    }

    /** The token to hand over; empty where it went to the person's mailbox. */
    @Transactional
    public Optional<String> invite(Actor actor, String id) {
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayMakeLink(actor, person), actor, "make a link for " + id);
        people.lock(id);
        if (people.ended(id)) {
            throw new Refused("refusal.people.ended-already");
        }
        if (sessions.any(id)) {
            throw new Refused("refusal.people.came-already");
        }
        var mailbox = mailbox();
        var way = mailbox.isPresent() ? SignInLinkMade.Way.MAILED : SignInLinkMade.Way.SHOWN;
        var token = links.make(actor, person, way, INVITATION);
        mailbox.ifPresent(box -> box.sendLink(person, token, true));
        return mailbox.isPresent() ? Optional.empty() : Optional.of(token);
    }

    /**
     * Sends a link to the mailbox of that address, if there is such an account with access. Whoever asks learns nothing of it: it is looked up after
     * the answer.
     */
    public void askBack(String email) {
        later.execute(() -> transaction.executeWithoutResult(status -> sendBack(email)));
    }

    /** The token of a link that the machine's keeper hands over; it lasts a day. Empty where nobody with access has that address. */
    @Transactional
    public Optional<String> print(String email) {
        return people.byEmail(email)
                .filter(person -> !people.ended(person.id()))
                .map(person -> links.make(Actor.SYSTEM, person, SignInLinkMade.Way.PRINTED, PRINTED));
    }

    private void sendBack(String email) {
        var mailbox = mailbox();
        var person = people.byEmail(email).filter(p -> !people.ended(p.id()));
        if (mailbox.isPresent()
                && person.isPresent()
                && often.isFree("link-to-mailbox", person.get().id(), AN_HOUR, Duration.ofHours(1))) {
            var token = links.make(Actor.PUBLIC, person.get(), SignInLinkMade.Way.MAILED, WAY_BACK);
            mailbox.get().sendLink(person.get(), token, false);
        }
    }

    @PreDestroy
    void stop() {
        later.shutdown();
    }
}
