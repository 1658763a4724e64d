package kcity.desk.people;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * The form by which somebody is brought in.
 *
 * @param list address of the list that the person will stand in; the form is sent there
 */
public record InvitationPage(Frame frame, SubmittedForm entered, String title, String list, List<Field> fields)
        implements Page {
    public List<Link> trail() {
        return List.of(
                new Link(frame.t("desk-home.title"), "/desk"),
                new Link(frame.t("desk-people.title"), list),
                new Link(title, ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
