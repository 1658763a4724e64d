package kcity.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import kcity.shared.FileName;

/** Tells a file's kind by what is in it. Nothing is unfolded but a few known parts, each up to a bound. */
final class Contents {
    private static final int PDF_BEGINS_WITHIN = 1_024;

    private Contents() {}

    /** Throws {@link Unfit}. Text has no mark of its own: its name says which it is. */
    static FileKind kindOf(String name, ByteBuffer bytes) {
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return ZippedFile.kindOf(bytes);
        }
        if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw new Unfit(OldOffice.told(bytes));
        }
        if (startsWith(bytes, "HWP Document File")) {
            throw new Unfit("hwp");
        }
        if (startsWith(bytes, "\u0089PNG")) {
            return picture(FileKind.PNG, Pictures.isPng(bytes));
        }
        if (startsWith(bytes, "\u00ff\u00d8\u00ff")) {
            return picture(FileKind.JPEG, Pictures.isJpeg(bytes));
        }
        if (Bytes.isAt(bytes, 4, "ftyp")) {
            return picture(FileKind.HEIC, Pictures.isHeic(bytes));
        }
        int pdf = Bytes.indexOf(bytes, "%PDF-", 0, Math.min(bytes.limit(), PDF_BEGINS_WITHIN));
        return pdf >= 0 ? pdf(bytes, pdf) : text(name, bytes);
    }

    private static FileKind picture(FileKind kind, boolean whole) {
        if (!whole) {
            throw new Unfit("broken");
        }
        return kind;
    }

    private static FileKind pdf(ByteBuffer bytes, int begin) {
        new PdfFile(bytes.slice(begin, bytes.limit() - begin)).check();
        return FileKind.PDF;
    }

    private static boolean startsWith(ByteBuffer bytes, String signature) {
        return Bytes.isAt(bytes, 0, signature.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FileKind text(String name, ByteBuffer bytes) {
        if (hasControls(bytes, isUtf16(bytes))) {
            throw new Unfit("unknown-kind");
        }
        return switch (FileName.ending(name)) {
            case "csv" -> FileKind.CSV;
            case "txt" -> FileKind.TEXT;
            default -> throw new Unfit("unknown-kind");
        };
    }

    /** As spreadsheets save "Unicode text": with its mark. */
    private static boolean isUtf16(ByteBuffer bytes) {
        return bytes.limit() % 2 == 0 && (startsWith(bytes, "\u00ff\u00fe") || startsWith(bytes, "\u00fe\u00ff"));
    }

    private static boolean hasControls(ByteBuffer bytes, boolean wide) {
        var order = wide && startsWith(bytes, "\u00ff\u00fe") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var text = bytes.duplicate().order(order);
        for (var place = 0; place < text.limit(); place += wide ? 2 : 1) {
            if (isControl(wide ? text.getChar(place) : (char) (text.get(place) & 0xff))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
