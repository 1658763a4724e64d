package kcity.replay.material;

import java.util.List;
import kcity.shared.Text;

/**
 * A document before it is a file.
 *
 * @param mark says on every page that it is synthetic
 */
public record Paper(String title, String by, Text mark, List<Part> parts) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /**
     * @param rows what and how much, below the paragraphs
     */
    public record Part(String heading, List<String> paragraphs, List<Row> rows) {
        static Part of(String heading, String... paragraphs) {
            return new Part(heading, List.of(paragraphs), List.of());
        }
    }

    public record Row(String what, String value) {}

    public byte[] pdf() {
        return new PdfPaper(this).bytes();
    }

    public byte[] hwpx() {
        return HwpxPaper.bytes(this);
    }
}
