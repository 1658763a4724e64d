package kcity.cli;

import java.io.PrintWriter;
import kcity.CannotStart;
import kcity.reading.WrongFile;
import kcity.terminal.ExitCode;
import kcity.terminal.WrongFiles;
import kcity.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command could not do, told on the error stream, with the exit code that says whose fault it is. */
final class Complaints implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (e) {
            case WrongFile wrong -> {
                WrongFiles.tell(wrong, err);
                return ExitCode.WRONG_INPUT;
            }
            case WrongUse wrong -> {
                err.println("kcity " + command.getCommandName() + ": " + wrong.getMessage());
                return ExitCode.WRONG_INPUT;
            }
            case CannotStart obstacle -> {
                err.println("kcity: " + obstacle.getMessage());
                return ExitCode.IN_THE_WAY;
            }
            default -> {
                err.println("kcity: an error of ours, please report it:");
                e.printStackTrace(err);
                return ExitCode.OUR_ERROR;
            }
        }
    }
}
