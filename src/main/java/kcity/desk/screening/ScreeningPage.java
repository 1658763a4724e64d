package kcity.desk.screening;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * An application in screening.
 *
 * @param revision that is shown, and decided on
 * @param changed since an officer judged it
 * @param meanwhile changed since the reader opened the form that was just sent
 * @param beside other proposals of its city
 * @param examined when the machine looked and by which rules
 * @param decision form fields; empty where the reader may not decide or has to wait
 * @param changes number of the decision that the form would change; 0 where it would be the first
 * @param settled why the standing decision can no longer be changed; empty where it can
 * @param question form fields; empty where the reader may not ask now
 */
public record ScreeningPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String title,
        List<Link> trail,
        List<Link> ways,
        Tag state,
        int revision,
        Changes.Mark changed,
        Changes.Mark meanwhile,
        Beside.Mark beside,
        List<FindingLine> findings,
        String examined,
        List<Question> questions,
        List<Decided> decisions,
        List<Field> decision,
        int changes,
        List<String> settled,
        List<Field> question)
        implements Page {
    /** One round. The answer is "" while there is none; the ways lead to taking it back while that can be done. */
    public record Question(
            int number, String question, List<Term> about, String answer, List<Added> added, List<Link> ways) {}

    /** What was added to an answer: when and by whom, and its words. */
    public record Added(String about, String words) {}

    /** One decision, newest first. */
    public record Decided(Tag tag, String reason, String about) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
