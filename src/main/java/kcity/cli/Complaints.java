package kcity.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kcity.CannotStart;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Wrong files told on the error stream, one line a complaint, a hundred of each file at most and how many more; several files at once. */
final class Complaints implements IExecutionExceptionHandler {
    private static final int SHOWN = 100;

    /** Reads each file although another is wrong, then throws the first {@link WrongFile} with the others suppressed in it. */
    static final class Gathered {
        private final List<WrongFile> wrong = new ArrayList<>();

        <T> T read(T otherwise, Supplier<T> file) {
            try {
                return file.get();
            } catch (WrongFile e) {
                wrong.add(e);
                return otherwise;
            }
        }

        void check() {
            if (wrong.isEmpty()) {
                return;
            }
            WrongFile first = wrong.getFirst();
            wrong.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (e) {
            case WrongFile wrong -> {
                print(wrong, err);
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

    /** Some complaints are sentences about the file, most of what is in it. */
    static String said(String file, Complaint complaint, UnaryOperator<String> say) {
        String whole = file + ": " + complaint;
        String aboutFile = say.apply(whole);
        return aboutFile.equals(whole) ? file + ": " + say.apply(complaint.toString()) : aboutFile;
    }

    static void print(WrongFile wrong, PrintWriter err) {
        UnaryOperator<String> say = Korean.wordsOf(err);
        PrintWriter plain = Korean.plain(err);
        wrong.complaints().stream()
                .limit(SHOWN)
                .forEach(complaint -> plain.println(said(wrong.file(), complaint, say)));
        int more = wrong.complaints().size() - SHOWN + wrong.more();
        if (more > 0) {
            err.println(wrong.file() + ": … and " + more + " more");
        }
        for (Throwable other : wrong.getSuppressed()) {
            if (other instanceof WrongFile another) {
                print(another, err);
            }
        }
        err.flush();
    }
}
