package kcity.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A sent file whose name is text in NFC, in whichever of the header's ways it was written; some systems send decomposed syllables. */
record ReceivedFile(Part part) implements Part {
    ReceivedFile {
        Received.text(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
    }

    @Override
    public String getSubmittedFileName() {
        return Received.text(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)
                ? "form-data; name=" + quoted(part.getName()) + "; filename=" + quoted(getSubmittedFileName())
                : part.getHeader(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return part.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return part.getContentType();
    }

    @Override
    public String getName() {
        return part.getName();
    }

    @Override
    public long getSize() {
        return part.getSize();
    }

    @Override
    public void write(String fileName) throws IOException {
        part.write(fileName);
    }

    @Override
    public void delete() throws IOException {
        part.delete();
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return part.getHeaders(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return part.getHeaderNames();
    }
}
