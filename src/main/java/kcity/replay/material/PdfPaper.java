package kcity.replay.material;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper as PDF 1.4, without fonts in it: Latin letters in Helvetica, Korean in the gothic that every viewer brings. The same paper gives the same bytes. */
final class PdfPaper {
    private static final int LEFT = 56;
    private static final int RIGHT = 539;
    private static final int TOP = 780;
    private static final int BOTTOM = 70;
    private static final double TITLE = 15;
    private static final double HEADING = 12;
    private static final double BODY = 10;
    private static final double SMALL = 8;

    private final Paper paper;
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    PdfPaper(Paper paper) {
        this.paper = paper;
        turn();
        lines(paper.title(), TITLE);
        lines(paper.by(), BODY);
        for (var part : paper.parts()) {
            y -= 8;
            lines(part.heading(), HEADING);
            part.paragraphs().forEach(words -> lines(words, BODY));
            part.rows().forEach(this::row);
        }
    }

    private void turn() {
        y = TOP;
        pages.add(new StringBuilder());
        show(paper.mark().ko(), LEFT, 44, SMALL);
        show(paper.mark().en(), LEFT, 32, SMALL);
    }

    private void lines(String words, double size) {
        for (var line : PdfLetters.lines(words, size, RIGHT - LEFT)) {
            next(size);
            show(line, LEFT, y, size);
        }
        y -= 3;
    }

    private void row(Paper.Row row) {
        var width = PdfLetters.width(row.value(), BODY);
        var lines = PdfLetters.lines(row.what(), BODY, RIGHT - LEFT - width - 20);
        for (var i = 0; i < lines.size(); i++) {
            next(BODY);
            show(lines.get(i), LEFT, y, BODY);
            if (i == 0) {
                show(row.value(), RIGHT - width, y, BODY);
            }
        }
    }

    private void next(double size) {
        if (y - size * 1.5 < BOTTOM) {
            turn();
        }
        y -= size * 1.5;
    }

    private void show(String words, double x, double at, double size) {
        pages.getLast().append(PdfLetters.shown(words, x, at, size));
    }

    byte[] bytes() {
        var objects = new ArrayList<String>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (var i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.size() + " >>");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /UniKS-UCS2-H"
                + " /DescendantFonts [ 5 0 R ] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /DW 1000"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >>"
                + " /FontDescriptor << /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4"
                + " /FontBBox [ -6 -145 1003 880 ] /ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737"
                + " /StemV 58 >> >>");
        for (var i = 0; i < pages.size(); i++) {
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /Font << /F1 3 0 R /F2 4 0 R"
                            + " >> >> /Contents " + (7 + 2 * i) + " 0 R >>");
            objects.add("<< /Length " + pages.get(i).length() + " >>\nstream\n" + pages.get(i) + "\nendstream");
        }
        return file(objects);
    }

    /** All of it is ASCII, so that places in the text are places in the file. */
    private static byte[] file(List<String> objects) {
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (var i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = text.length();
        text.append(table)
                .append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
