package kcity.web;

import kcity.people.Client;
import kcity.people.MakeLinks;
import kcity.people.Often;
import kcity.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way back for who forgot the password or lost the link: a one-time link to the own mailbox. The answer is the same for every address. */
@Controller
class ForgottenController {
    private final MakeLinks links;
    private final Often often;

    ForgottenController(MakeLinks links, Often often) {
        this.links = links;
        this.often = often;
    }

    @GetMapping("/sign-in/forgotten")
    Page form(Frame frame) {
        return new ForgottenPage(frame, SubmittedForm.NOTHING, links.mails());
    }

    @PostMapping("/sign-in/forgotten")
    Object send(Frame frame, Client client, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    if (!entered.value("email").contains("@")) {
                        throw new Refused(java.util.List.of(Refused.Reason.at("email", "refusal.people.email-wrong")));
                    }
                    often.count(Often.Act.ASK_FOR_LINK, client.source());
                    links.askBack(entered.value("email"));
                    return Redirect.to("/sign-in/forgotten").saying("link-asked");
                },
                again -> new ForgottenPage(frame, again, links.mails()));
    }
}
