package kcity.desk.people;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;

/**
 * Whether somebody's mailbox is proven, and the link by which an officer has it proven where no mail leaves from here.
 *
 * @param handed the link, shown once; "" where none was made just now
 */
public record MailboxPage(
        Frame frame,
        SubmittedForm entered,
        String id,
        String name,
        String address,
        boolean proven,
        boolean mails,
        String handed)
        implements Page {
    public List<Link> trail() {
        return List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-people.mailbox"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
