package kcity.desk.application;

import kcity.application.Application;
import kcity.progress.ApplicationStage;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.jspecify.annotations.Nullable;

/** What is to be done with an application, by how far it is. */
final class NextSteps {
    private NextSteps() {}

    static String words(Frame frame, ApplicationStage stage) {
        return frame.t("desk-application.next." + stage);
    }

    /** Null where there is nothing to do. */
    static @Nullable Link there(Frame frame, Application application, String call, ApplicationStage stage) {
        var own = "/desk/applications/" + application.ref();
        var ofCall = "/desk/calls/" + call;
        return switch (stage) {
            case TO_SCREEN, ANSWERED, QUESTION_LAPSED, QUESTION_OPEN, CHANGED, NOT_ELIGIBLE ->
                link(frame, "screening", own + "/screening");
            case SHORT_LISTED, CONSULTING, NO_GO -> link(frame, "consulting", own + "/consulting");
            case ELIGIBLE, GO, IN_REVIEW -> link(frame, "review", ofCall + "/review");
            case RANKED, RESERVE -> link(frame, "selection", ofCall + "/selection");
            case TO_TENDER, TO_SIGN, AT_WORK, COMPLETED, TERMINATED ->
                link(frame, "award", "/projects/" + application.ref() + "/award");
            case DRAFT, NOT_SHORT_LISTED, LEFT_OUT, NOT_CHOSEN, CARRIED_OVER, WITHDRAWN -> null;
        };
    }

    private static Link link(Frame frame, String page, String address) {
        return new Link(frame.t("desk-application.go." + page), address);
    }
}
