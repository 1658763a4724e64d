package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Term;

/**
 * The receipt by itself, to be printed.
 *
 * @param receipt number, instant, edition and digest
 * @param about what was submitted, by whom
 * @param check where anybody sees that it is genuine
 * @param pdf to print or keep
 * @param file it as a file, signed
 * @param others receipts of the other revisions, the newest first
 */
public record ReceiptPage(
        Frame frame,
        String ref,
        String number,
        List<Term> receipt,
        List<Term> about,
        String check,
        String pdf,
        String file,
        List<Link> others,
        boolean synthetic)
        implements Page {
    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.receipt"));
    }
}
