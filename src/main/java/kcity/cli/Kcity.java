package kcity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one command, {@code ./kcity}. Each verb is a class of this package. */
@Command(
        name = "kcity",
        description = "Runs the K-City Network: Global Cooperation Program.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            AssignCommand.class,
            ChooseCommand.class,
            CalibrateCommand.class,
            EstimateCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Kcity {
    private Kcity() {}

    /** Exit codes: 0 done, 1 a check failed or no solution exists, 2 wrong use or wrong input, 70 an error of ours. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"help"} : args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kcity()).setExecutionExceptionHandler(new Complaints());
    }
}
