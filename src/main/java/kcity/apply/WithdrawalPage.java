package kcity.apply;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * Taking an application back, on a page of its own so that nobody does it by mistake.
 *
 * @param stands it was submitted, not withdrawn, and no agreement binds it, so that it can be
 */
public record WithdrawalPage(Frame frame, Entered entered, String ref, String title, boolean stands) implements Page {
    public List<Field> fields() {
        return stands
                ? List.of(entered.fill(frame, Field.longText("reason", frame.t("apply.withdraw.reason"))))
                : List.of();
    }

    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.withdraw"));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
