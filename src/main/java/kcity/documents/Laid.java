package kcity.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import kcity.shared.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A file laid out to be looked at and kept: a small one in memory, a large one in a file that is mapped, so that its size costs no memory. Gone when closed.
 *
 * @param sha256 of its bytes, in hex
 */
record Laid(
        ByteBuffer bytes,
        String sha256,
        @Nullable Path file,
        @Nullable Arena arena) implements AutoCloseable {
    static final int LARGE = 8_000_000;

    /** @param size as it was told; never more is read */
    static Laid of(InputStream content, long size) throws IOException {
        if (size <= LARGE) {
            var bytes = content.readNBytes((int) size);
            return new Laid(ByteBuffer.wrap(bytes), Digest.of(bytes), null, null);
        }
        var file = Files.createTempFile("kcity-laid-", "");
        try {
            try (var out = Files.newOutputStream(file)) {
                copy(content, out, size);
            }
            return mapped(file);
        } catch (IOException | RuntimeException stopped) {
            Files.deleteIfExists(file);
            throw stopped;
        }
    }

    private static void copy(InputStream content, OutputStream out, long size) throws IOException {
        var part = new byte[64_000];
        var left = size;
        for (int count = content.read(part);
                count >= 0 && left > 0;
                count = content.read(part, 0, (int) Math.min(part.length, left))) {
            out.write(part, 0, (int) Math.min(count, left));
            left -= Math.min(count, left);
        }
    }

    private static Laid mapped(Path file) throws IOException {
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file);
                var content = Files.newInputStream(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            var sha256 = Digest.of(content);
            return new Laid(bytes.asByteBuffer(), sha256, file, arena);
        }
    }

    int size() {
        return bytes.limit();
    }

    boolean isLarge() {
        return size() > LARGE;
    }

    @Override
    public void close() throws IOException {
        if (arena != null) {
            arena.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
