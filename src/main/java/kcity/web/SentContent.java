package kcity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kcity.shared.Seen;

/** All that a form sent, as one digest: what was typed, and the files byte for byte. */
final class SentContent {
    private static final Set<String> NOT_TYPED = Set.of("_csrf", Repeats.FIELD);

    private SentContent() {}

    static String digest(HttpServletRequest request) throws IOException, ServletException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (!NOT_TYPED.contains(field.getKey())) {
                    write(digest, field.getKey());
                    for (var value : field.getValue()) {
                        write(digest, value);
                    }
                }
            }
            for (var file :
                    files(request).sorted(Comparator.comparing(Part::getName)).toList()) {
                write(digest, file);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(OutputStream out, String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        out.write((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    private static void write(OutputStream out, Part file) throws IOException {
        write(out, file.getName());
        write(out, String.valueOf(file.getSubmittedFileName()));
        write(out, Long.toString(file.getSize()));
        try (var content = file.getInputStream()) {
            content.transferTo(out);
        }
    }

    /** Those in which no file was chosen are sent too, see {@link #isLeftEmpty}. */
    static Stream<Part> files(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        return type == null || !type.startsWith("multipart/form-data")
                ? Stream.of()
                : request.getParts().stream().filter(part -> part.getSubmittedFileName() != null);
    }

    static boolean isLeftEmpty(Part file) {
        return file.getSize() == 0 && Seen.isBlank(file.getSubmittedFileName());
    }
}
