package kcity.web;

import java.util.List;
import kcity.people.PeopleMatter;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;

/** Asks for the address that a one-time link is sent to; where no mail leaves from here, says who can help. */
public record ForgottenPage(Frame frame, SubmittedForm entered, boolean mails) implements Page {
    public Field email() {
        return entered.fill(
                frame,
                Field.of(Kind.EMAIL, "email", frame.t("web.sign-in.email"))
                        .about(PeopleMatter.EMAIL)
                        .autocomplete("username"));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web.sign-in"), "/sign-in"), new Link(frame.t("web.forgotten.title"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
