package kcity.documents;

/**
 * A kept file.
 *
 * @param type media type found in the bytes, not told by the sender
 * @param size in bytes
 * @param sha256 of its bytes, in hex
 */
public record Document(String id, String name, String type, long size, String sha256) {
    /** The usual ending of its kind, as {@code pdf}; "" where the kind is none that is taken. */
    public String ending() {
        return FileKind.of(type).map(FileKind::ending).orElse("");
    }

    /** Whether its words can be told, without a program of its own. */
    public boolean hasWords() {
        return FileKind.of(type)
                .filter(kind -> kind == FileKind.DOCX || kind == FileKind.ODT || kind == FileKind.HWPX)
                .isPresent();
    }

    /** Whether it can be shown small. */
    public boolean isPicture() {
        return FileKind.of(type)
                .filter(kind -> kind == FileKind.PNG || kind == FileKind.JPEG)
                .isPresent();
    }

    /** For people: {@code 2.4 MB}. */
    public String sizeText() {
        if (size < 1_000) {
            return size + " B";
        }
        return size < 1_000_000 ? "%.0f kB".formatted(size / 1e3) : "%.1f MB".formatted(size / 1e6);
    }
}
