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
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, taken apart as it comes. Its words are always read to the end; a file that is too much is let pass by and only its size noted, and so
 * is every file of somebody who is not signed in.
 */
final class SentForm extends SentFields implements AutoCloseable {
    private static final long LARGEST_FILE = 100_000_000;
    private static final long MOST_OF_FILES = 500_000_000;
    private static final long MOST_OF_ALL = 8_000_000_000L;
    private static final long MOST_OF_STRANGERS = 200_000_000;
    private static final int MOST_OF_WORDS = 8_000_000;
    private static final int MOST_PARTS = 5_000;
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
        parts.stream()
                .filter(part -> part.getSubmittedFileName() == null)
                .forEach(part -> fields.add(part.name(), new String(part.memory(), StandardCharsets.UTF_8)));
    }

    private void take(SteadyStream body, boolean files) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        var items = upload.getItemIterator(new Source(body));
        var most = files ? MOST_OF_ALL : MOST_OF_STRANGERS;
        while (body.count() < most && items.hasNext()) {
            if (parts.size() == MOST_PARTS) {
                throw new NotTaken(413);
            }
            var item = items.next();
            parts.add(item.isFormField() ? words(item) : file(item, files, body, most));
        }
    }

    private SentPart words(FileItemStream item) throws IOException {
        try (var in = item.openStream()) {
            var text = new ByteArrayOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                words += count;
                if (words > MOST_OF_WORDS) {
                    throw new NotTaken(413);
                }
                text.write(buffer, 0, count);
            }
            return new SentPart(item.getFieldName(), item.getHeaders(), null, text.toByteArray(), null, text.size());
        }
    }

    private SentPart file(FileItemStream item, boolean files, SteadyStream body, long most) throws IOException {
        var name = SentPart.fileName(item.getHeaders());
        if (name != null && name.indexOf(0) >= 0) {
            throw new NotTaken(400);
        }
        try (var in = item.openStream()) {
            var room = files ? Math.clamp(MOST_OF_FILES - kept, 0, LARGEST_FILE) : 0;
            var first = in.readNBytes((int) Math.min(IN_MEMORY, room));
            return first.length < IN_MEMORY && files && room >= IN_MEMORY
                    ? part(item, first, null, first.length, false)
                    : spooled(item, first, in, room, body, most);
        }
    }

    private SentPart spooled(FileItemStream item, byte[] first, InputStream in, long room, SteadyStream body, long most)
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
            return part(item, new byte[0], null, size, size > 0);
        }
        return part(item, new byte[0], file, size, false);
    }

    private SentPart part(FileItemStream item, byte[] memory, @Nullable Path file, long size, boolean leftOut) {
        kept += leftOut ? 0 : size;
        var name = SentPart.fileName(item.getHeaders());
        return new SentPart(item.getFieldName(), item.getHeaders(), name, memory, file, size);
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }

    /** The body as the container's reader of parts wants it. */
    private final class Source implements UploadContext {
        private final InputStream body;

        Source(InputStream body) {
            this.body = body;
        }

        @Override
        public long contentLength() {
            return getContentLengthLong();
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return SentForm.this.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
