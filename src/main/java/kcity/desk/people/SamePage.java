package kcity.desk.people;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Struck;

/**
 * Accounts and records that perhaps are of one person or body, and those that an officer said are.
 *
 * @param dismissed of whom an officer said that they are not one
 * @param asked the form that says of two that they are the same
 * @param struck what was taken back
 */
public record SamePage(
        Frame frame,
        SubmittedForm entered,
        List<Link> parts,
        List<Line> suspected,
        List<Line> said,
        List<Line> dismissed,
        List<Field> asked,
        List<Struck> struck)
        implements Page {
    /**
     * @param why what an officer said, or what they share where nobody said anything yet
     * @param ways to say so, to dismiss it, or to take it back
     */
    public record Line(String kind, String one, String other, String why, List<Link> ways) {}

    public List<Link> trail() {
        return List.of(new Link(frame.t("desk-home.title"), "/desk"), new Link(frame.t("desk-people.same"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
