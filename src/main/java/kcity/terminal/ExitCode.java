package kcity.terminal;

/** What {@code ./kcity} tells the shell. */
public final class ExitCode {
    public static final int DONE = 0;
    /** A check failed, or no solution exists; the answer says which. */
    public static final int NO = 1;
    /** Wrong use or wrong input. */
    public static final int WRONG_INPUT = 2;

    /** Something outside is missing or in the way: a JDK, a port, a folder, a database. */
    public static final int IN_THE_WAY = 3;

    /** The embedded database ended and could not be started again; a supervisor may start the product anew. */
    public static final int DATABASE_LOST = 69;

    public static final int OUR_ERROR = 70;

    private ExitCode() {}
}
