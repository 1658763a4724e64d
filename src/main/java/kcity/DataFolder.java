package kcity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A folder that holds everything, owned by one process at a time. The system takes the lock back when that process ends, however it ends. */
final class DataFolder implements AutoCloseable {
    private static final String OWNER = "owner.pid";
    private final FileChannel lock;

    private DataFolder(FileChannel lock) {
        this.lock = lock;
    }

    /** The folder for this process alone, made where it is missing. */
    static DataFolder take(Path folder) {
        return tryToTake(folder)
                .orElseThrow(() -> new CannotStart("another kcity (process " + owner(folder) + ") is using " + folder
                        + ": stop that one first, or choose another folder with --data"));
    }

    /** Empty where a living process owns it. */
    static Optional<DataFolder> tryToTake(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(OWNER),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            sign(channel);
            return Optional.of(new DataFolder(channel));
        } catch (IOException e) {
            throw new CannotStart("the folder " + folder + " cannot be written to (" + e + ")", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static String owner(Path folder) {
        try {
            return Files.readString(folder.resolve(OWNER)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
