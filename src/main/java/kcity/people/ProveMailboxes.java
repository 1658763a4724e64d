package kcity.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.EmailAddress;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows that a person reads what is sent to the address that stands for the person: a link is mailed there and opened. Where no mail leaves from here, an
 * officer sends the link on by the agency's own mail and stands for that in the history. Nobody else is ever shown one.
 */
@Component
public class ProveMailboxes {
    private static final Duration LASTS = Duration.ofDays(14);
    private static final Duration SPELL = Duration.ofHours(1);
    private static final int MOST_IN_A_SPELL = 5;
    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final Mailboxes mailboxes;
    private final Addresses addresses;
    private final ObjectProvider<ProofPost> posts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ProveMailboxes(
            People people,
            Mailboxes mailboxes,
            Addresses addresses,
            ObjectProvider<ProofPost> posts,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.people = people;
        this.mailboxes = mailboxes;
        this.addresses = addresses;
        this.posts = posts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether links go by mail; else officers send them on. */
    public boolean mails() {
        return post().isPresent();
    }

    private Optional<ProofPost> post() {
        return posts.stream().filter(ProofPost::sends).findFirst();
    }

    public boolean isProven(String person) {
        return mailboxes.proven(person).isPresent();
    }

    /** The address that a link proves now: the one that the person wishes for, or else the own. */
    public String address(Person person) {
        return addresses.toProve(person).email();
    }

    /** Mails the actor a link; does nothing where no mail leaves from here. */
    @Transactional
    public void ask(Actor actor) {
        ask(Act.of(actor, clock));
    }

    /** Because of something that the actor did at that moment. */
    void ask(Act act) {
        var person = people.byId(act.by()).orElseThrow(() -> new NotFound("person " + act.by()));
        if (mailboxes.mailedSince(person.id(), act.at().minus(SPELL)) >= MOST_IN_A_SPELL) {
            throw new Refused("refusal.people.proof-too-often");
        }
        post().ifPresent(post -> mail(post, addresses.toProve(person), act.at()));
    }

    private void mail(ProofPost post, Person person, Instant at) {
        if (EmailAddress.read(person.email()).filter(post::reaches).isEmpty()) {
            throw new Refused(List.of(Refused.Reason.at(PeopleMatter.EMAIL, "refusal.people.email-out-of-reach")));
        }
        post.send(person, link(person, "", at));
    }

    /** A link's token, for an officer to send on to that person's address and to nobody else. */
    @Transactional
    public String hand(Actor officer, String id) {
        NotAllowed.unless(PeopleRights.mayHandProofs(officer), officer, "hand on a link for " + id);
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        if (mails()) {
            throw new Refused("refusal.people.proof-by-mail");
        }
        if (person.organisation().equals(officer.organisation())) {
            throw new Refused("refusal.people.proof-of-own");
        }
        return link(addresses.toProve(person), officer.id(), clock.instant());
    }

    private String link(Person person, String handedBy, Instant at) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mailboxes.addLink(Digest.of(token), person, handedBy, at, at.plus(LASTS));
        return token;
    }

    /** Whose mailbox that link proves; empty where it is too old, or the address is another by now. */
    public Optional<Person> owner(String token) {
        return mailboxes
                .find(Digest.of(token), clock.instant())
                .flatMap(proof -> people.byId(proof.person())
                        .map(person -> mailboxes.isOwn(proof) ? person : addresses.toProve(person)));
    }

    /** Opening a link twice is no harm. One that was sent to a wished address makes it the person's own. */
    @Transactional
    public void open(String token) {
        var at = clock.instant();
        var proof = mailboxes.find(Digest.of(token), at).orElseThrow(() -> new Refused("refusal.people.proof-too-old"));
        var person = people.byId(proof.person()).orElseThrow();
        if (!mailboxes.isOwn(proof)) {
            takeOver(person, new Act(person.actor(), at));
        }
        if (mailboxes.prove(proof, at)) {
            facts.publishEvent(new MailboxProven(
                    new Reference("person", person.id()), new Act(person.actor(), at), proof.handedBy()));
        }
    }

    private void takeOver(Person person, Act act) {
        var wished = addresses.wished(person.id()).orElseThrow(() -> new Refused("refusal.people.proof-too-old"));
        if (people.byEmail(wished).isPresent()) {
            throw new Refused("refusal.people.email-taken");
        }
        addresses.correct(person, wished, "", act);
    }
}
