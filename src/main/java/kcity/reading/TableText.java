package kcity.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a table, whatever a spreadsheet saved it in: UTF-8, UTF-16 with its mark, or Korean Windows' CP949; and the sign between its cells. */
public final class TableText {
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    /** What Excel writes above the header where the sign is not the country's own. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\uFEFF?sep=([,;\\t])(?=\\r?\\n)");

    private TableText() {}

    /** Empty where the bytes are no text of these. */
    public static Optional<String> of(byte[] bytes) {
        if (isMarked(bytes, 0xFE, 0xFF) || isMarked(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16);
        }
        return decoded(bytes, StandardCharsets.UTF_8).or(() -> decoded(bytes, KOREAN));
    }

    private static boolean isMarked(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> decoded(byte[] bytes, Charset letters) {
        try {
            return Optional.of(
                    letters.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherLetters) {
            return Optional.empty();
        }
    }

    /** What parts the names of the first line: comma, semicolon or tab. */
    public static char separator(String text) {
        var said = SEPARATOR_LINE.matcher(text);
        if (said.find()) {
            return said.group(1).charAt(0);
        }
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.contains(",") ? ',' : header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    /** The line becomes an empty one, so that those below keep their numbers. */
    public static String withoutItsSeparatorLine(String text) {
        return SEPARATOR_LINE.matcher(text).replaceFirst("");
    }
}
