package kcity.web.account;

import java.util.ArrayList;
import java.util.List;
import kcity.web.FactorPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * The reader's own second factor.
 *
 * @param since the day it was set
 * @param left recovery codes that are left
 * @param needed this account may not be without
 */
public record SecondFactorPage(
        Frame frame, SubmittedForm entered, String since, int left, boolean hasPassword, boolean needed)
        implements Page {
    public List<Field> known() {
        return known(frame, hasPassword, true).stream()
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    static List<Field> known(Frame frame, boolean password, boolean code) {
        var fields = new ArrayList<Field>();
        if (code) {
            fields.add(FactorPage.presentCode(frame));
        }
        if (password) {
            fields.add(FactorPage.password(frame));
        }
        return fields;
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web-account.title"), "/account"), new Link(frame.t("web-factor.title"), ""));
    }

    @Override
    public int status() {
        return FactorPage.status(entered);
    }
}
