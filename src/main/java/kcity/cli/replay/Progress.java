package kcity.cli.replay;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** One line at the foot of a terminal about what is going on, wiped before anything else is written; silent where nobody sits. */
public final class Progress {
    private static final String WIPE = "\r\033[K";
    private final @Nullable PrintStream terminal;

    private Progress(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    public static Progress onTerminal() {
        Console console = System.console();
        return new Progress(console != null && console.isTerminal() ? System.err : null);
    }

    public static Progress silent() {
        return new Progress(null);
    }

    void show(String what) {
        if (terminal != null) {
            terminal.print(WIPE + what);
            terminal.flush();
        }
    }

    public void wipe() {
        show("");
    }
}
