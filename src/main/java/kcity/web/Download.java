package kcity.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file handed to the reader to keep. Never shown inside the page's own origin, whatever its type says. */
public final class Download {
    private Download() {}

    /**
     * @param name any letters; the header carries them in UTF-8
     * @param type a media type, with its charset where it is text
     */
    public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
        var kept = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(bytes);
    }
}
