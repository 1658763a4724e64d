package kcity.desk.edition;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * One edition: what preparing it would make, or what was made.
 *
 * @param version of the rulebook from which the calls are, or would be, made; 0 where the year has none
 * @param prepared when, by whom, under which version; empty while it is not prepared
 * @param whole what the edition's rulebook says of all calls together
 * @param open the reader can prepare it now
 */
public record EditionPage(
        Frame frame,
        SubmittedForm entered,
        String year,
        int version,
        List<Term> prepared,
        List<Term> whole,
        List<Planned> calls,
        boolean open)
        implements Page {
    static final String SURE = "sure";

    /** A call: its hub once it is made (else ""), where the clock has it, what its rules say. */
    public record Planned(String name, String address, Tag state, String next, List<Term> rules) {}

    public String heading() {
        return frame.t("desk-edition.of", year);
    }

    public boolean known() {
        return version > 0;
    }

    public List<Link> trail() {
        return List.of(
                new Link(frame.t("desk-home.title"), "/desk"),
                new Link(frame.t("desk-edition.title"), "/desk/editions"),
                new Link(year, ""));
    }

    /** As there is no way back, it is asked twice. */
    public Field sure() {
        return entered.fill(frame, Field.of(Kind.CONSENT, SURE, frame.t("desk-edition.prepare.sure")));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : known() ? 200 : 404;
    }
}
