package kcity.web;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A part of a form: a short one in memory, a long one in a file that goes when the request ends.
 *
 * @param file null where it is in memory or was left out
 * @param size as it was sent; more than can be read where the part was too much and left out
 */
record SentPart(PartHeader header, byte[] memory, @Nullable Path file, long size) implements Part {
    @Override
    public InputStream getInputStream() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    @Override
    public @Nullable String getContentType() {
        return header.contentType();
    }

    @Override
    public String getName() {
        return header.name();
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return header.fileName();
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public void write(String fileName) throws IOException {
        throw new IOException("parts are read, never moved");
    }

    @Override
    public void delete() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)
                ? header.disposition()
                : name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? header.contentType() : null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        var value = getHeader(name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE);
    }
}
