package kcity.apply;

import java.util.List;
import kcity.application.Receipt;
import kcity.web.Frame;
import kcity.web.component.Term;

/** A receipt as people read it; to whoever is elsewhere in their own time too. */
final class ReceiptTerms {
    private ReceiptTerms() {}

    static List<Term> of(Frame frame, Receipt receipt) {
        return List.of(
                Term.of(frame.t("apply.receipt.number"), receipt.number()),
                Term.of(
                        frame.t("apply.receipt.at"),
                        frame.elsewhere()
                                ? frame.time(receipt.at()) + " · " + frame.ownTime(receipt.at())
                                : frame.time(receipt.at())),
                Term.of(frame.t("apply.receipt.edition"), Integer.toString(receipt.consideredFor())),
                Term.of(frame.t("apply.receipt.digest"), receipt.digest()));
    }
}
