package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import kcity.documents.Documents;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, taken apart as it comes. Its words are always read to the end; a file that is too much is let pass by and only its size noted, and so
 * is every file of somebody who is not signed in.
 */
final class SentForm extends SentFields implements AutoCloseable {
    private static final long MOST_OF_FILES = 500_000_000;
    private static final long MOST_OF_ALL = 8_000_000_000L;
    private static final long MOST_OF_STRANGERS = 200_000_000;
    private static final int MOST_OF_WORDS = 8_000_000;
    private static final int MOST_PARTS = 5_000;
    /** A file's name may be 255 letters long, three bytes each, and be written twice. */
    private static final int MOST_OF_A_HEADER = 4_000;
    /** Most words of a field have room in so many bytes. */
    private static final int SHORT = 64;

    private static final int IN_MEMORY = 256_000;

    private final BooleanSupplier mayGiveFiles;
    private final byte[] buffer = new byte[4_096];
    private final List<SentPart> parts = new ArrayList<>();
    private long kept;
    private int words;

    SentForm(HttpServletRequest request, SlowClients slow, BooleanSupplier mayGiveFiles) {
        super(request, slow);
        this.mayGiveFiles = mayGiveFiles;
    }

    @Override
    public Collection<Part> getParts() {
        getParameterMap();
        return List.copyOf(parts);
    }

    @Override
    public @Nullable Part getPart(String name) {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    void take(SteadyStream body, Field fields) throws IOException {
        take(body, mayGiveFiles.getAsBoolean());
        for (var part : parts) {
            if (part.getSubmittedFileName() == null) {
                fields.add(part.getName(), new String(part.memory(), StandardCharsets.UTF_8));
            }
        }
    }

    private void take(SteadyStream body, boolean files) throws IOException {
        var stream = new MultipartStream(body, boundary(), null);
        stream.setHeaderEncoding(StandardCharsets.UTF_8.name());
        stream.setPartHeaderSizeMax(MOST_OF_A_HEADER);
        var most = files ? MOST_OF_ALL : MOST_OF_STRANGERS;
        for (var more = stream.skipPreamble(); more; more = body.count() < most && stream.readBoundary()) {
            if (parts.size() == MOST_PARTS) {
                throw new NotTaken(413);
            }
            var header = PartHeader.of(stream.readHeaders());
            try (var in = stream.newInputStream()) {
                if (header != null) {
                    parts.add(header.fileName() == null ? words(header, in) : file(header, in, files, body, most));
                }
            }
        }
    }

    private byte[] boundary() {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        var boundary = parser.parse(getContentType(), new char[] {';', ','}).get("boundary");
        if (boundary == null) {
            throw new NotTaken(400);
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private SentPart words(PartHeader header, InputStream in) throws IOException {
        var text = new ByteArrayOutputStream(SHORT);
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            words += count;
            if (words > MOST_OF_WORDS) {
                throw new NotTaken(413);
            }
            text.write(buffer, 0, count);
        }
        return new SentPart(header, text.toByteArray(), null, text.size());
    }

    private SentPart file(PartHeader header, InputStream in, boolean files, SteadyStream body, long most)
            throws IOException {
        var room = files ? Math.clamp(MOST_OF_FILES - kept, 0, Documents.LARGEST) : 0;
        var first = in.readNBytes((int) Math.min(IN_MEMORY, room));
        return first.length < IN_MEMORY && files && room >= IN_MEMORY
                ? part(header, first, null, first.length, false)
                : spooled(header, first, in, room, body, most);
    }

    private SentPart spooled(PartHeader header, byte[] first, InputStream in, long room, SteadyStream body, long most)
            throws IOException {
        var file = Files.createTempFile("kcity-sent-", "");
        var size = (long) first.length;
        try (var out = room == 0 ? OutputStream.nullOutputStream() : Files.newOutputStream(file)) {
            out.write(first);
            var part = new byte[64_000];
            for (int count = in.read(part); count >= 0 && body.count() < most; count = in.read(part)) {
                size += count;
                if (size <= room) {
                    out.write(part, 0, count);
                }
            }
        } catch (IOException | RuntimeException stopped) {
            Files.deleteIfExists(file);
            throw stopped;
        }
        if (size > room) {
            Files.deleteIfExists(file);
            return part(header, new byte[0], null, size, size > 0);
        }
        return part(header, new byte[0], file, size, false);
    }

    private SentPart part(PartHeader header, byte[] memory, @Nullable Path file, long size, boolean leftOut) {
        kept += leftOut ? 0 : size;
        return new SentPart(header, memory, file, size);
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }
}
