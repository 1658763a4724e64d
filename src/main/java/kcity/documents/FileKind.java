package kcity.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The kinds of files that are taken, told by their bytes. Zipped office formats are told apart by what they hold. */
enum FileKind {
    PDF("application/pdf"),
    HWPX("application/hwp+zip"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    CSV("text/csv"),
    TEXT("text/plain");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(String name, byte[] bytes) {
        if (startsWith(bytes, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (startsWith(bytes, "\u0089PNG")) {
            return Optional.of(PNG);
        }
        if (startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return startsWith(bytes, "PK\u0003\u0004") ? zipped(bytes) : text(name, bytes);
    }

    /** The old binary format that government mail no longer takes. */
    static boolean isHwp(byte[] bytes) {
        return startsWith(bytes, "\u00d0\u00cf\u0011\u00e0") || startsWith(bytes, "HWP Document File");
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        var expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    private static Optional<FileKind> zipped(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (name.equals("mimetype")) {
                    return byMimeType(new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip());
                }
                if (name.startsWith("word/")) {
                    return Optional.of(DOCX);
                }
                if (name.startsWith("xl/")) {
                    return Optional.of(XLSX);
                }
                if (name.startsWith("ppt/")) {
                    return Optional.of(PPTX);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> byMimeType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(type))
                .findFirst();
    }

    private static Optional<FileKind> text(String name, byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        return ending.endsWith(".txt") ? Optional.of(TEXT) : Optional.empty();
    }
}
