package kcity.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an answer is to be written: told before the work is done and not after it. */
final class Target {
    private Target() {}

    static void mustBeWritable(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new WrongUse(file + " cannot be written: it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUse(file + " cannot be written: there is no folder " + folder);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new WrongUse(file + " cannot be written: it is not yours to write");
        }
    }
}
