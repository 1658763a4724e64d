package kcity.engines;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import kcity.terminal.WrongUse;
import org.jspecify.annotations.Nullable;

/** Where an answer is to be written: told before the work is done and not after it. */
final class Target {
    private Target() {}

    /** What the system says, without the name of a class. */
    static WrongUse unwritable(Path file, IOException e) {
        String why = e instanceof FileSystemException told && told.getReason() != null
                ? told.getReason()
                : e instanceof FileSystemException ? "the system refuses it" : String.valueOf(e.getMessage());
        return new WrongUse(file + " cannot be written: " + why);
    }

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
