package kcity.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kcity.documents.Document;
import kcity.shared.FileName;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
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
        return headed(name, type).body(bytes);
    }

    /** The same, handed on as it is read: it is never here as a whole, and a browser may ask for a part of it. */
    public static ResponseEntity<Resource> of(Document document, Opened opened) {
        return headed(document.name(), document.type()).body(new Streamed(document.size(), opened));
    }

    /** Opens a file at its beginning. */
    public interface Opened {
        InputStream open();
    }

    /** Text as a file that is opened when its turn comes. */
    public static Opened text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Streamed extends AbstractResource {
        private final long size;
        private final Opened opened;

        Streamed(long size, Opened opened) {
            this.size = size;
            this.opened = opened;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public InputStream getInputStream() {
            return opened.open();
        }

        @Override
        public String getDescription() {
            return "a kept file";
        }
    }

    /** All of it but the file. */
    static ResponseEntity.BodyBuilder headed(String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(FileName.plain(name)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    /** RFC 6266: the name in ASCII for whoever reads no more, and as it is in UTF-8. */
    private static String disposition(String name) {
        var plain = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
