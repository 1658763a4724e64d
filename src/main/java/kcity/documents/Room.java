package kcity.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import kcity.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether there is room on the disk for one more file, with some to spare for everything else. */
@Component
class Room {
    private static final String FULL = "53100";
    private final Path folder;
    private final long spare;

    /** @param folder where the database lies; elsewhere nobody can tell */
    Room(@Value("${kcity.data:}") String folder, @Value("${kcity.disk-spare:500000000}") long spare) {
        this.folder = Path.of(folder.isEmpty() ? System.getProperty("java.io.tmpdir") : folder);
        this.spare = spare;
    }

    /** Throws {@link Refused} where there is none. A large file stands twice for a moment: as it came, and to be looked at. */
    void mustHave(String name, long size) {
        if (left() < spare + 2 * size) {
            throw new Refused("refusal.documents.no-room", name);
        }
    }

    /** Whether the database says so. */
    static boolean isFull(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && FULL.equals(cause.getSQLState());
    }

    private long left() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
