package kcity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Before any command begins: what it is to write is none of the files that it reads, by whatever name or link, and no two answers go to one file. */
final class Outputs {
    /** All options that name a file to be written; every other file is read. */
    private static final Set<String> WRITTEN = Set.of("--out", "--plot", "--draws-out", "--json");

    private Outputs() {}

    static int runLast(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        // The outer command hands its own writers down when it first makes them, over those set here.
        var _ = parsed.commandSpec().commandLine().getOut();
        var _ = parsed.commandSpec().commandLine().getErr();
        try {
            Spoken.to(command, last, parsed.commandSpec().commandLine().getCommand());
            check(last);
        } catch (WrongUse e) {
            throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void check(ParseResult parsed) {
        Map<Path, String> read = new LinkedHashMap<>();
        Map<Path, String> written = new LinkedHashMap<>();
        for (ArgSpec arg : parsed.matchedArgs()) {
            String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
            for (Path file : files(arg)) {
                for (Map.Entry<Path, String> other : written.entrySet()) {
                    refuse(other.getKey(), other.getValue(), file, name, WRITTEN.contains(name));
                }
                (WRITTEN.contains(name) ? written : read).put(file, name);
            }
        }
        written.forEach((out, name) -> read.forEach((in, other) -> refuse(out, name, in, other, false)));
    }

    private static List<Path> files(ArgSpec arg) {
        Object value = arg.getValue();
        List<Path> files = new ArrayList<>();
        if (value instanceof Path file) {
            files.add(file);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(one -> {
                if (one instanceof Path file) {
                    files.add(file);
                }
            });
        }
        return files;
    }

    private static void refuse(Path out, String name, Path other, String otherName, boolean alsoWritten) {
        if (same(out, other)) {
            throw new WrongUse(
                    alsoWritten
                            ? name + " and " + otherName + " cannot both write " + out + "; give one another name"
                            : name + " would overwrite " + other + ", which " + otherName
                                    + " reads; give the answer another name");
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other)
                    ? Files.isSameFile(one, other)
                    : real(one).equals(real(other));
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** Of a file that is not there yet: its folder's own place. */
    private static Path real(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder == null || !Files.isDirectory(folder)
                ? whole
                : folder.toRealPath().resolve(String.valueOf(whole.getFileName()));
    }
}
