package kcity.site.call;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.Column;

/** The calls: open ones first, then those to come, then those that are over. */
public record CallListPage(Frame frame, List<Card> open, List<Card> coming, List<Row> closed) implements Page {
    /** A call that is over. */
    public record Row(String address, String name, String agency, String opened, String closed) {}

    public List<Column> columns() {
        return Column.texts(
                frame.t("site-call.call"),
                frame.t("site-call.agency"),
                frame.t("site-call.opens"),
                frame.t("site-call.closes"));
    }
}
