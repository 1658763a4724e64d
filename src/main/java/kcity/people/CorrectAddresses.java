package kcity.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.EmailAddress;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Role;
import kcity.shared.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts right the address that stands for a person: by the person, who shows to read what is sent to the new one; by an officer where it was never proven. */
@Component
public class CorrectAddresses {
    private final People people;
    private final Addresses addresses;
    private final Mailboxes mailboxes;
    private final Sessions sessions;
    private final ChangePassword password;
    private final ProveMailboxes prove;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CorrectAddresses(
            People people,
            Addresses addresses,
            Mailboxes mailboxes,
            Sessions sessions,
            ChangePassword password,
            ProveMailboxes prove,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.addresses = addresses;
        this.mailboxes = mailboxes;
        this.sessions = sessions;
        this.password = password;
        this.prove = prove;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The address that the actor waits to have proven. */
    public Optional<String> wished(Actor actor) {
        return addresses.wished(actor.id());
    }

    /**
     * Asks for another address of one's own. A link goes there; the address changes when it is opened.
     *
     * @param present the password, where the actor has one
     */
    public void ask(Actor actor, Client client, String present, String email) {
        var act = Act.of(actor, clock);
        var person = people.byId(actor.id()).orElseThrow(() -> new NotFound("person " + actor.id()));
        Refused.ifAny(wrong(person, email));
        password.mustKnow(actor, client, present);
        transaction.executeWithoutResult(status -> {
            addresses.wish(person, EmailAddress.of(email).written(), act.at());
            prove.ask(act);
        });
    }

    private List<Reason> wrong(Person person, String email) {
        var wrong = new ArrayList<>(PeopleRights.tooLong(PeopleMatter.EMAIL, email, PeopleRights.LONGEST_ADDRESS));
        if (EmailAddress.read(email).isEmpty()) {
            wrong.add(Reason.at(PeopleMatter.EMAIL, "refusal.people.email-wrong"));
        } else if (EmailAddress.of(email).written().equals(person.email())) {
            wrong.add(Reason.at(PeopleMatter.EMAIL, "refusal.people.email-same"));
        } else if (people.byEmail(email)
                .filter(owner -> !owner.id().equals(person.id()))
                .isPresent()) {
            wrong.add(Reason.at(PeopleMatter.EMAIL, "refusal.people.email-taken"));
        }
        return wrong;
    }

    /** Whether an officer may: the address was never proven, and whoever judges or decides has not come yet, so that nobody steps into their place. */
    public boolean isPossible(Actor actor, Person person) {
        return PeopleRights.mayCorrectAddress(actor, person)
                && mailboxes.proven(person.id()).isEmpty()
                && (person.roles().equals(Set.of(Role.MEMBER)) || !sessions.any(person.id()));
    }

    @Transactional
    public void byOfficer(Actor actor, String id, String email, String reason) {
        var act = Act.of(actor, clock);
        people.lock(id);
        var person = people.byId(id).orElseThrow(() -> new NotFound("person " + id));
        NotAllowed.unless(PeopleRights.mayCorrectAddress(actor, person), actor, "correct the address of " + id);
        var wrong = wrong(person, email);
        if (!isPossible(actor, person)) {
            wrong.add(Reason.of("refusal.people.address-is-the-persons"));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.people.address-reason-missing"));
        }
        Refused.ifAny(wrong);
        addresses.correct(person, EmailAddress.of(email).written(), reason.strip(), act);
    }
}
