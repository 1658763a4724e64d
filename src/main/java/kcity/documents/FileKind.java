package kcity.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcity.shared.FileName;

/** The kinds of files that are taken, with the endings that their names may have, the usual one first. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    HWPX("application/hwp+zip", "hwpx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt"),
    HEIC("image/heic", "heic", "heif");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return endings.getFirst();
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    boolean fits(String name) {
        return endings.contains(FileName.ending(name));
    }

    /** The name with an ending of this kind, whatever its sender called it: one that says another kind gives way. */
    String fitted(String name) {
        if (fits(name)) {
            return name;
        }
        var said = FileName.ending(name);
        var isKind = Arrays.stream(values()).anyMatch(kind -> kind.endings.contains(said));
        return (isKind ? name.substring(0, name.length() - said.length() - 1) : name) + "." + ending();
    }
}
