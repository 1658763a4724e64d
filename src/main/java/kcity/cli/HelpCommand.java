package kcity.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kcity help}: what there is, or what one command does. */
@Command(name = "help", description = "Shows all commands, or the options of one with an example.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help.of", description = "the command")
    private @Nullable String of;

    @Override
    public Integer call() {
        CommandLine here = Objects.requireNonNull(spec).commandLine();
        CommandLine all = here.getParent();
        CommandLine one = of == null ? all : all.getSubcommands().get(of);
        if (one == null) {
            throw new WrongUse("there is no command " + of + "; ./kcity help lists all");
        }
        PrintWriter out = Korean.plain(here.getOut());
        one.usage(out);
        out.flush();
        return ExitCode.DONE;
    }
}
