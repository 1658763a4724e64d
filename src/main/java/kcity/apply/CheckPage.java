package kcity.apply;

import java.util.List;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.FieldError;
import kcity.web.component.Link;

/**
 * Everything as it will be submitted, to be looked through once more.
 *
 * @param wrong what would be refused, each with the question of the draft that it is about
 * @param deadline until when it can be submitted; empty where the call is closed
 * @param laterEdition words about the edition that considers it; empty where it is the call's own
 * @param seen what is read here, answer by answer, so that nothing else is submitted
 */
public record CheckPage(
        Frame frame,
        SubmittedForm entered,
        List<FieldError> wrong,
        String ref,
        String call,
        String deadline,
        String laterEdition,
        String seen,
        List<AnsweredForm.Part> parts)
        implements Page {
    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.check.title"));
    }

    @Override
    public int status() {
        return entered.wrong() && !entered.values().isEmpty() ? 422 : 200;
    }
}
