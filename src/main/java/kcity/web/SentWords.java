package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A form without files. Its broken escapes are refused; U+0000 is let through to be told where the page can be shown again. */
final class SentWords extends SentFields {
    private static final int LARGEST = 8_000_000;
    /** The committee's form asks three things of each candidate, and goes through a preview: enough for 3,000 candidates. */
    private static final int MOST_FIELDS = 10_000;

    SentWords(HttpServletRequest request, SlowClients slow) {
        super(request, slow);
    }

    @Override
    void take(SteadyStream body, Field fields) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new NotTaken(413);
        }
        var written = new String(bytes, StandardCharsets.UTF_8);
        if (!Escapes.readable(bytesWithoutNul(bytes))
                || !Escapes.readable(written.replace("%00", "").replace("\0", ""))) {
            throw new NotTaken(400);
        }
        if (written.chars().filter(sign -> sign == '&').count() >= MOST_FIELDS) {
            throw new NotTaken(413);
        }
        pairs(written, fields);
    }

    private static byte[] bytesWithoutNul(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").getBytes(StandardCharsets.ISO_8859_1);
    }
}
