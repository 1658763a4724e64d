package kcity.desk.application;

import kcity.application.Application;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.jspecify.annotations.Nullable;

/** What is to be done with an application, by how far it is. */
final class NextSteps {
    private NextSteps() {}

    static String words(Frame frame, Stand stand) {
        return frame.t("desk-application.next." + stand);
    }

    /** Null where there is nothing to do. */
    static @Nullable Link there(Frame frame, Application application, String call, Stand stand) {
        var own = "/desk/applications/" + application.ref();
        var ofCall = "/desk/calls/" + call;
        return switch (stand) {
            case TO_SCREEN, ANSWERED, QUESTION_LAPSED, QUESTION_OPEN, CHANGED, NOT_ELIGIBLE ->
                link(frame, "screening", own + "/screening");
            case SHORT_LISTED, CONSULTING, NO_GO -> link(frame, "consulting", own + "/consulting");
            case ELIGIBLE, GO, IN_REVIEW -> link(frame, "review", ofCall + "/review");
            case RANKED, RESERVE -> link(frame, "selection", ofCall + "/selection");
            case CHOSEN -> link(frame, "award", "/desk/awards/" + application.ref());
            case NOT_SHORT_LISTED, NOT_CHOSEN, CARRIED_OVER, WITHDRAWN -> null;
        };
    }

    private static Link link(Frame frame, String page, String address) {
        return new Link(frame.t("desk-application.go." + page), address);
    }
}
