package kcity.web;

import kcity.people.PeopleQueries;
import kcity.people.ProveMailboxes;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /mailbox}: that somebody reads what is sent to the own address. */
@Controller
class MailboxController {
    private final ProveMailboxes prove;
    private final PeopleQueries people;

    MailboxController(ProveMailboxes prove, PeopleQueries people) {
        this.prove = prove;
        this.people = people;
    }

    @GetMapping("/mailbox")
    Object mailbox(Frame frame, Actor actor) {
        return actor.isSignedIn()
                ? mailbox(frame, actor, SubmittedForm.NOTHING)
                : Redirect.to("/sign-in?back=/mailbox");
    }

    private Page mailbox(Frame frame, Actor actor, SubmittedForm entered) {
        var person = people.person(actor, actor.id()).orElseThrow(() -> new NotFound("person"));
        return new MailboxPage(
                frame,
                entered,
                prove.address(person),
                prove.isProven(person.id()) && prove.address(person).equals(person.email()),
                prove.mails());
    }

    @PostMapping("/mailbox")
    Object ask(Frame frame, Actor actor, SubmittedForm entered) {
        if (!actor.isSignedIn()) {
            return Redirect.to("/sign-in?back=/mailbox");
        }
        return entered.orAgain(
                () -> {
                    prove.ask(actor);
                    return Redirect.to("/mailbox").saying("mailbox-asked");
                },
                again -> mailbox(frame, actor, again));
    }

    @GetMapping("/mailbox/{token}")
    Page proof(Frame frame, @PathVariable String token) {
        return prove.owner(token)
                .map(person -> new ProofPage(frame, token, person.name(), person.email()))
                .orElseGet(() -> new ProofPage(frame, token, "", ""));
    }

    @PostMapping("/mailbox/{token}")
    Object open(Frame frame, @PathVariable String token) {
        if (prove.owner(token).isEmpty()) {
            return new ProofPage(frame, token, "", "");
        }
        prove.open(token);
        return Redirect.to("/apply").saying("mailbox-proven");
    }
}
