package kcity.web;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A part of a form: a short one in memory, a long one in a file that goes when the request ends.
 *
 * @param fileName as the sender calls it; null for words
 * @param file null where it is in memory or was left out
 * @param size as it was sent; more than can be read where the part was too much and left out
 */
record SentPart(
        String name,
        FileItemHeaders headers,
        @Nullable String fileName,
        byte[] memory,
        @Nullable Path file,
        long size) implements Part {
    static @Nullable String fileName(FileItemHeaders headers) {
        var header = headers.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        return header == null ? null : ContentDisposition.parse(header).getFilename();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return fileName;
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
    public @Nullable String getHeader(String header) {
        return headers.getHeader(header);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        var value = getHeader(header);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE);
    }
}
