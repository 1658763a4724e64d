package kcity.cli;

import kcity.CannotStart;
import kcity.GoneDatabase;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/** What can stand in the way of a start, told by what to do about it. */
final class Obstacles {
    private Obstacles() {}

    /** The obstacle in the causes of a failed start; the failure itself where it is an error of ours. */
    static RuntimeException told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart obstacle -> {
                    return obstacle;
                }
                case PortInUseException taken -> {
                    return new CannotStart(
                            "port " + taken.getPort()
                                    + " is taken; choose another with --port, or --port 0 for a free one",
                            failure);
                }
                case FlywayException lost
                when GoneDatabase.isBehind(lost) -> {
                    return new CannotStart(
                            "the database does not answer (" + root(lost) + "); look whether it runs, and try again",
                            failure);
                }
                case FlywayException refused -> {
                    return new CannotStart("the database could not be brought up to date: " + root(refused), failure);
                }
                default -> {}
            }
        }
        return failure;
    }

    private static String root(Throwable failure) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }
}
