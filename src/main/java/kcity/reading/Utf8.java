package kcity.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files, read strictly: bytes that are not UTF-8 (a spreadsheet saved as CP949, say) are a complaint, never a question mark. */
final class Utf8 {
    private static final String NOT_UTF8 =
            "the bytes are not UTF-8; save the file as UTF-8 (\"CSV UTF-8\" in a spreadsheet)";

    private Utf8() {}

    static Reader reader(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
    }

    static Complaint complaint(Path path, IOException e) {
        return switch (e) {
            case CharacterCodingException _ -> new Complaint(firstWrongLine(path), 1, NOT_UTF8);
            case NoSuchFileException _ -> new Complaint(0, 0, "there is no such file");
            case AccessDeniedException _ -> new Complaint(0, 0, "the file may not be read");
            default -> new Complaint(0, 0, "the file cannot be read: " + e.getMessage());
        };
    }

    private static int firstWrongLine(Path path) {
        int line = 1;
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                current.write(b);
                if (b == '\n') {
                    if (wrong(current.toByteArray())) {
                        return line;
                    }
                    current.reset();
                    line++;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return line;
    }

    private static boolean wrong(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
