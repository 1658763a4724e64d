package kcity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * What stands before a part of a form.
 *
 * @param disposition as it was sent, in one line
 * @param fileName as the sender calls it, in whichever of the header's ways; null for words
 */
record PartHeader(
        String name,
        @Nullable String fileName,
        String disposition,
        @Nullable String contentType) {
    /** Null where it is of nothing that a form has, which is passed over. */
    static @Nullable PartHeader of(String written) {
        String disposition = null;
        String type = null;
        for (var line : unfolded(written).split("\r\n")) {
            var colon = line.indexOf(':');
            var name = line.substring(0, Math.max(0, colon)).strip();
            if (name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
                disposition = line.substring(colon + 1).strip();
            } else if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                type = line.substring(colon + 1).strip();
            }
        }
        return disposition == null ? null : of(disposition, type);
    }

    private static @Nullable PartHeader of(String disposition, @Nullable String type) {
        try {
            var read = ContentDisposition.parse(disposition);
            var name = read.getName();
            if (!read.isFormData() || name == null) {
                return null;
            }
            var file = read.getFilename();
            if (file != null && file.indexOf(0) >= 0) {
                throw new NotTaken(400);
            }
            return new PartHeader(name, file, disposition, type);
        } catch (IllegalArgumentException broken) {
            throw new NotTaken(400);
        }
    }

    private static String unfolded(String written) {
        return written.contains("\r\n ") || written.contains("\r\n\t")
                ? written.replaceAll("\r\n[ \t]+", " ")
                : written;
    }
}
