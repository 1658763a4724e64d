package kcity.desk.application;

import kcity.application.Application;
import kcity.application.ReturnRequest;
import kcity.application.TakeBackWithdrawals;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Withdrawals whose applicants wait for an officer's word. */
@Component
class AskedReturns {
    private final TakeBackWithdrawals takeBack;

    AskedReturns(TakeBackWithdrawals takeBack) {
        this.takeBack = takeBack;
    }

    boolean isOpen(Application application) {
        return takeBack.request(application).filter(ReturnRequest::open).isPresent();
    }

    /** Null for who may only read. */
    @Nullable
    Link there(Frame frame, Application application) {
        return takeBack.mayAnswer(frame.actor(), application)
                ? new Link(
                        frame.t("desk-application.return"),
                        "/desk/applications/" + application.ref() + "/withdrawal/return")
                : null;
    }
}
