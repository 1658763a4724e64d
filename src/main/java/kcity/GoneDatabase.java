package kcity;

import java.sql.SQLException;

/** A database that ends while it is used. */
public final class GoneDatabase {
    private GoneDatabase() {}

    /** Whether it is behind a failure, by the classes of SQLSTATE for connections that fail (08) and servers that end (57P0). */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isGone(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGone(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
