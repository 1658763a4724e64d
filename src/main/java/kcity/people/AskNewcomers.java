package kcity.people;

import kcity.shared.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever registers by themselves is mailed the link that proves the mailbox, at once; everybody else was sent for by somebody who knows the address. */
@Component
class AskNewcomers {
    private final ProveMailboxes prove;

    AskNewcomers(ProveMailboxes prove) {
        this.prove = prove;
    }

    @EventListener
    void hear(PersonRegistered fact) {
        if (fact.actor().id().equals(fact.subject().id()) && fact.roles().contains(Role.MEMBER)) {
            prove.ask(fact.act());
        }
    }
}
