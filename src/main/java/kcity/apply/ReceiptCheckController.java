package kcity.apply;

import java.util.List;
import kcity.application.FullReceipt;
import kcity.application.ReceiptQueries;
import kcity.application.SignedReceipt;
import kcity.audit.Signatures;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells anybody who holds a receipt whether it is genuine and what it vouches for is still here. Who holds none learns nothing, not even that there is one. */
@Controller
class ReceiptCheckController {
    private final ReceiptQueries receipts;
    private final Signatures signatures;

    ReceiptCheckController(ReceiptQueries receipts, Signatures signatures) {
        this.receipts = receipts;
        this.signatures = signatures;
    }

    @GetMapping("/receipts")
    Page form(Frame frame) {
        return asking(frame, SubmittedForm.NOTHING);
    }

    /** Changes nothing; a receipt is too long for an address. */
    @PostMapping("/receipts")
    Page check(Frame frame, SubmittedForm entered) {
        return SignedReceipt.read(entered.value("receipt"))
                .map(receipt -> result(frame, receipt.receipt(), receipt.signature()))
                .orElseGet(() -> asking(
                        frame, entered.refused(List.of(Refused.Reason.at("receipt", "refusal.apply.no-receipt")))));
    }

    /** As a printed receipt and the letter about it lead here. */
    @GetMapping("/receipts/{number}")
    Page check(Frame frame, @PathVariable String number, @RequestParam(defaultValue = "") String signature) {
        return receipts.numbered(number)
                .map(receipt -> result(frame, receipt, signature))
                .orElseGet(() -> forged(frame));
    }

    private Page result(Frame frame, FullReceipt receipt, String signature) {
        return signatures.isOurs(receipt.words(), signature) ? genuine(frame, receipt) : forged(frame);
    }

    private static ReceiptCheckPage asking(Frame frame, SubmittedForm entered) {
        var field = Field.longText("receipt", frame.t("apply.receipt-check.field"))
                .hint(frame.t("apply.receipt-check.hint"));
        return new ReceiptCheckPage(frame, entered, "", Tone.NEUTRAL, List.of(), List.of(entered.fill(frame, field)));
    }

    private static ReceiptCheckPage forged(Frame frame) {
        return new ReceiptCheckPage(
                frame, SubmittedForm.NOTHING, "apply.receipt-check.forged", Tone.DANGER, List.of(), List.of());
    }

    private ReceiptCheckPage genuine(Frame frame, FullReceipt receipt) {
        var held = receipts.held(receipt);
        return new ReceiptCheckPage(
                frame,
                SubmittedForm.NOTHING,
                "apply.receipt-check." + held,
                held == ReceiptQueries.Held.SAME ? Tone.SUCCESS : Tone.DANGER,
                ReceiptTerms.of(frame, receipt.receipt()),
                List.of());
    }
}
