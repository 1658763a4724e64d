package kcity.replay;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One line at the foot of a terminal about what is going on, wiped before anything else is written; silent where nobody sits. */
public final class Progress {
    private static final String WIPE = "\r\033[K";
    private final @Nullable PrintStream terminal;
    private final UnaryOperator<String> say;

    private Progress(@Nullable PrintStream terminal, UnaryOperator<String> say) {
        this.terminal = terminal;
        this.say = say;
    }

    public static Progress onTerminal(UnaryOperator<String> say) {
        Console console = System.console();
        return new Progress(console != null && console.isTerminal() ? System.err : null, say);
    }

    public static Progress silent() {
        return new Progress(null, UnaryOperator.identity());
    }

    void show(String what) {
        if (terminal != null) {
            terminal.print(WIPE + say.apply(what));
            terminal.flush();
        }
    }

    public void wipe() {
        show("");
    }
}
