package kcity.cli;

import java.nio.file.Path;
import kcity.Database;
import org.jspecify.annotations.Nullable;

/** A data folder that was copied while a product worked on the original. */
final class CopiedFolder {
    private CopiedFolder() {}

    /** What is to be said about it before it is started; null for a folder in its own place. */
    static @Nullable String original(Path data) {
        return Database.isCopyOfOneInUse(data)
                ? "This folder was copied, or its machine stopped, while a product worked on it: its database recovered as after a power cut.\n"
                        + "./kcity check --data " + data + " tells whether it is whole."
                : null;
    }
}
