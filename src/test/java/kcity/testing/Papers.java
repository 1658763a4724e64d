package kcity.testing;

import java.nio.charset.StandardCharsets;

/** Small files as people send them. */
public final class Papers {
    private Papers() {}

    /** A PDF of one page that carries these words, in Latin letters. */
    public static byte[] pdf(String words) {
        var parts = new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
            "<< /Length " + (words.length() + 2) + " >>\nstream\n% " + words + "\nendstream"
        };
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var i = 0; i < parts.length; i++) {
            places.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(parts[i]).append("\nendobj\n");
        }
        var start = text.length();
        text.append(places).append("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
