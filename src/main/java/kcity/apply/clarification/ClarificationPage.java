package kcity.apply.clarification;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/**
 * Questions on an application, newest first, and decisions.
 *
 * @param decisions on eligibility and consulting; empty while there are none
 * @param left until when the open question can be answered; "" where none is open
 * @param answer the field for the answer; empty where none is open
 * @param supplement the field for what is added to the newest answer; empty where that is not possible
 */
public record ClarificationPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String title,
        List<Link> trail,
        List<Decided> decisions,
        List<Question> questions,
        String left,
        List<Field> answer,
        List<Field> supplement)
        implements Page {
    /** What was decided and why. */
    public record Decided(String about, Tag tag, String reason, String when) {}

    /** One question; the answer is "" while there is none. */
    public record Question(String words, String due, Tag state, String answer, List<Added> added) {}

    /** What was added to an answer, and when. */
    public record Added(String when, String words) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
