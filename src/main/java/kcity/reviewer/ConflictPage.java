package kcity.reviewer;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;

/** Declaring a conflict of interest on one application. */
public record ConflictPage(Frame frame, SubmittedForm entered, String ref, String title, String who, List<Field> fields)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
