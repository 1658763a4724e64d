package kcity.desk.people;

import java.util.List;
import kcity.shared.Matter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.HandedLink;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * One person and what can be done with the account.
 *
 * @param back address of the list that the person stands in
 * @param linkable the person has not come yet, and the reader may have a link made
 * @param correctable the address was never proven, and the reader may put it right
 * @param ways to where names are put right, and a lost second factor is taken away
 * @param mails a link goes to the person's mailbox
 * @param changeable the reader may end access, give it back
 * @param proposed that another officer proposed to end access, in words; "" otherwise
 */
public record PersonPage(
        Frame frame,
        SubmittedForm entered,
        String id,
        String name,
        Tag state,
        List<Term> terms,
        HandedLink link,
        String back,
        boolean linkable,
        boolean correctable,
        List<Link> ways,
        boolean mails,
        boolean changeable,
        boolean ended,
        String proposed)
        implements Page {
    public List<Field> reason() {
        return List.of(entered.fill(
                frame,
                Field.text("reason", frame.t("desk-people.reason"))
                        .about(Matter.REASON)
                        .hint(frame.t("desk-people.reason.hint"))));
    }

    public List<Link> trail() {
        return List.of(
                new Link(frame.t("desk-home.title"), "/desk"),
                new Link(frame.t("desk-people.title"), back),
                new Link(name, ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
