package kcity.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text files in the encodings that spreadsheets write: UTF-8, UTF-16 with or without its mark, and CP949 of Korean Excel where every letter
 * beyond ASCII is Korean. All read strictly; whatever else is a complaint, never a question mark.
 */
final class Encoded {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final int HEAD = 4096;
    private static final long MOST = 256L << 20;

    private Encoded() {}

    /** How a file begins tells what it is. */
    enum Kind {
        TEXT,
        WORKBOOK,
        OLD_WORKBOOK,
        /** Under the name of a spreadsheet many sites give out a web page with a table; old Excel wrote XML. */
        MARKUP,
        PDF
    }

    private static final Pattern MARKUP = Pattern.compile(
            "<(\\?xml|!doctype|html|head|meta|title|style|script|body|div|table)\\b.*|<!--.*", Pattern.DOTALL);

    static Kind kind(Path path) throws IOException {
        byte[] head = head(path);
        if (begins(head, 'P', 'K', 3, 4)) {
            return Kind.WORKBOOK;
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0) || oldest(head)) {
            return Kind.OLD_WORKBOOK;
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return Kind.PDF;
        }
        return MARKUP.matcher(firstLetters(head)).matches() ? Kind.MARKUP : Kind.TEXT;
    }

    /** Before 1993 Excel wrote its records without a folder around them. */
    private static boolean oldest(byte[] head) {
        return begins(head, 9, 0, 4, 0)
                || begins(head, 9, 2, 6, 0)
                || begins(head, 9, 4, 6, 0)
                || begins(head, 9, 8, 8, 0);
    }

    private static String firstLetters(byte[] head) {
        Charset charset = marked(head);
        String text = new String(head, charset);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    static Reader reader(Path path) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), charset(path).newDecoder()));
    }

    /** The whole of a text file. */
    static String text(Path path) throws IOException {
        if (Files.size(path) > MOST) {
            throw new IOException("it has more than 256 MB; leave out what is not needed");
        }
        return text(Files.readAllBytes(path));
    }

    static String text(byte[] bytes) throws IOException {
        Charset charset = marked(bytes);
        if (charset == StandardCharsets.UTF_8 && !Korean.isUtf8(bytes) && Korean.is(bytes)) {
            charset = KOREAN;
        }
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(Path path) throws IOException {
        Charset marked = marked(head(path));
        return marked == StandardCharsets.UTF_8 && !Korean.isUtf8(path) && Korean.is(Files.readAllBytes(path))
                ? KOREAN
                : marked;
    }

    private static byte[] head(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder; name a file in it");
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without its mark shows in the zeros beside plain letters. */
    private static Charset marked(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, HEAD);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > looked / 6 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > looked / 6 && zeros[1] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** What stood in the way of reading, at its place. */
    static Complaint complaint(Path path, IOException e) {
        return complaint(path, e, true);
    }

    /** The column is that of the cell, or in a text without cells that of the character. */
    static Complaint complaint(Path path, IOException e, boolean cells) {
        return switch (e) {
            case CharacterCodingException _ -> undecoded(path, cells);
            case NoSuchFileException _ -> new Complaint(0, 0, "there is no such file; look at its name and folder");
            case AccessDeniedException _ ->
                new Complaint(0, 0, "the file may not be read; ask for the right to read it");
            default -> new Complaint(0, 0, "the file cannot be read: " + inWords(e));
        };
    }

    /** An error of the system without the name of a class. */
    private static String inWords(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "the disk or the network did not answer" : message;
    }

    private static Complaint undecoded(Path path, boolean cells) {
        try {
            Charset charset = charset(path);
            CharsetDecoder decoder = charset.newDecoder();
            Walk walk = new Walk(cells ? firstSeparator(path, charset) : Walk.NONE);
            ByteBuffer in = ByteBuffer.allocate(1 << 16);
            CharBuffer out = CharBuffer.allocate(1 << 16);
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
                boolean more = true;
                while (more) {
                    int read = bytes.read(in.array(), in.position(), in.remaining());
                    more = read >= 0;
                    in.position(in.position() + Math.max(0, read)).flip();
                    CoderResult result = decoder.decode(in, out, !more);
                    out.flip();
                    walk.over(out);
                    out.clear();
                    if (result.isError()) {
                        more = false;
                    }
                    in.compact();
                }
            }
            String name = charset.name().replaceAll("[LB]E$", "");
            return new Complaint(
                    walk.line(),
                    walk.column(),
                    "the bytes are not " + name
                            + " and not Korean Excel's CP949 either; save the file as UTF-8 (\"CSV UTF-8\" in a spreadsheet)");
        } catch (IOException e) {
            return new Complaint(
                    0, 0, "the bytes are not UTF-8; save the file as UTF-8 (\"CSV UTF-8\" in a spreadsheet)");
        }
    }

    private static char firstSeparator(Path path, Charset charset) throws IOException {
        String head = new String(head(path), charset);
        String first = new BufferedReader(new StringReader(head)).readLine();
        return first == null ? ',' : Separator.likeliest(first);
    }
}
