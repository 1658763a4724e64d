package kcity.project.pilot;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;

/** The two ways to add measured values: a file with many, or one typed. */
public record MeasurementPage(
        Frame frame,
        SubmittedForm entered,
        String base,
        String about,
        List<Link> trail,
        List<Field> file,
        List<Field> value)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
