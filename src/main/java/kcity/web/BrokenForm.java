package kcity.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** How the container says that it could not take a form apart. */
final class BrokenForm {
    private BrokenForm() {}

    /** The status to answer with; 0 where something else is the matter. */
    static int status(@Nullable Throwable why) {
        for (var cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotTaken refused) {
                return refused.status();
            }
            if (cause instanceof InvalidParameterException broken) {
                return broken.getErrorCode();
            }
        }
        return 0;
    }
}
