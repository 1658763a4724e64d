package kcity.cli.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Synthetic documents. */
final class Paper {
    private Paper() {}

    /** A PDF of one empty page that carries these words unseen. */
    static byte[] pdf(String title) {
        var words = "% " + title.replaceAll("[^ -~]", "?");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>",
                "<< /Length " + words.length() + " >>\nstream\n" + words + "\nendstream");
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var object : objects) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(objects.indexOf(object) + 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        var start = text.length();
        text.append(table)
                .append("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n")
                .append(start);
        return text.append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
