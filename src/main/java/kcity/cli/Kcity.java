package kcity.cli;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import kcity.engines.AssignCommand;
import kcity.engines.CalibrateCommand;
import kcity.engines.ChooseCommand;
import kcity.engines.EstimateCommand;
import kcity.terminal.ExitCode;
import kcity.terminal.Korean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The one command, {@code ./kcity}. Each verb is a class of this package or of {@code engines}. */
@Command(
        name = "kcity",
        description = "The platform of the K-City Network: Global Cooperation Program.",
        footer = {
            "",
            "./kcity help COMMAND shows its options with an example.",
            "",
            "Exit codes:",
            "  0   done",
            "  1   a check failed, or no solution exists",
            "  2   wrong use or wrong input",
            "  3   something is missing or in the way: JDK, port, folder, database",
            "  4   the build failed",
            "  69  the database ended and could not be started again; a supervisor may start anew",
            "  70  an error of ours; please report it"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            LinkCommand.class,
            ReplayCommand.class,
            AssignCommand.class,
            ChooseCommand.class,
            CalibrateCommand.class,
            EstimateCommand.class,
            RehearseCommand.class,
            TestCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Kcity {
    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "ko|en",
            description = "the language of what is said (default: that of the environment)")
    @Nullable
    String language;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "shows this help")
    private boolean help;

    private Kcity() {}

    /** Says and keeps the same on every machine: what a person reads is put into their language and zone where it is shown. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"help"} : args));
    }

    /** Every command with all that is around it: languages, numbers as people write them, complaints, exit codes. */
    public static CommandLine commandLine() {
        return CommandNumbers.numbers(new CommandLine(new Kcity()))
                .setParameterExceptionHandler(Kcity::wrongUse)
                .setExecutionStrategy(Outputs::runLast)
                .setExecutionExceptionHandler(new Complaints());
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Spoken.wrongUse(command, arguments);
        command.getErr().println(command.getColorScheme().errorText(String.valueOf(wrong.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.usage(Korean.plain(command.getErr()));
        }
        command.getErr().flush();
        return ExitCode.WRONG_INPUT;
    }
}
