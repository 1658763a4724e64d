package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kcity.documents.Documents;
import kcity.documents.Upload;
import kcity.documents.Uploads;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The tus protocol 1.0.0 (tus.io) with its extensions creation, termination, checksum and expiration: files sent in as many goes as it takes. What is refused
 * is told in words, in the reader's language.
 */
@Component
public final class Tus {
    public static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String CHECKSUMS = "sha256,sha1,md5";
    private static final String WHOLE = "[0-9]{1,15}";
    private static final Pattern CHECKSUM = Pattern.compile("(sha256|sha1|md5) ([A-Za-z0-9+/]{1,100}={0,2})");
    private final SlowClients slow = new SlowClients();

    /** What is done for a request, and what is answered. */
    public interface Act {
        ResponseEntity.BodyBuilder run() throws IOException;
    }

    /** Why a request is not served, as an HTTP status; bears no trace, as anybody can cause it. */
    private static final class Unfit extends RuntimeException {
        private final int status;

        Unfit(int status) {
            super("not served: " + status, null, false, false);
            this.status = status;
        }
    }

    /** What this server understands, for whoever asks before sending. */
    public ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Checksum-Algorithm", CHECKSUMS)
                .header("Tus-Max-Size", Long.toString(Documents.LARGEST))
                .build();
    }

    /** The answer to a request of that version, or why there is none. */
    public ResponseEntity<?> answer(Frame frame, HttpServletRequest request, Act act) {
        try {
            require(VERSION.equals(request.getHeader(RESUMABLE)), 412);
            return act.run().header(RESUMABLE, VERSION).build();
        } catch (Unfit unfit) {
            return told(unfit.status, "");
        } catch (NotTaken slow) {
            return told(slow.status(), "");
        } catch (Uploads.Busy other) {
            return told(423, "");
        } catch (NotFound | NotAllowed none) {
            return told(404, "");
        } catch (Refused refused) {
            var first = refused.reasons().getFirst();
            return told(status(first), frame.reason(first));
        } catch (IOException | UncheckedIOException gone) {
            return told(400, "");
        }
    }

    private static ResponseEntity<String> told(int status, String words) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .body(words);
    }

    private static int status(Refused.Reason reason) {
        return switch (reason.key().replace("refusal.documents.", "")) {
            case "too-large" -> 413;
            case "too-often", "too-much-a-day", "under-way" -> 429;
            case "no-room" -> 507;
            default -> 422;
        };
    }

    private static void require(boolean right, int status) {
        if (!right) {
            throw new Unfit(status);
        }
    }

    /** The length of the file that is to come; what is none is refused. */
    public long length(HttpServletRequest request) {
        return whole(request, "Upload-Length", 400);
    }

    private static long whole(HttpServletRequest request, String header, int otherwise) {
        var written = Objects.requireNonNullElse(request.getHeader(header), "");
        require(written.matches(WHOLE), otherwise);
        return Long.parseLong(written);
    }

    /** What is said of the file, by key; refuses what cannot be read. */
    public Map<String, String> metadata(HttpServletRequest request) {
        var said = new LinkedHashMap<String, String>();
        var written = Objects.requireNonNullElse(request.getHeader("Upload-Metadata"), "");
        require(written.length() <= 4_000, 431);
        for (var pair : written.split(",")) {
            var sides = pair.strip().split(" ", 2);
            require(said.put(sides[0], sides.length == 1 ? "" : decoded(sides[1].strip())) == null, 400);
        }
        return said;
    }

    private static String decoded(String written) {
        try {
            var bytes = Base64.getDecoder().decode(written);
            require(Escapes.readable(bytes), 400);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            throw new Unfit(400);
        }
    }

    /** Asks for what a part of a file bears: its kind, where it begins, how long it is. */
    public void mustGoOn(HttpServletRequest request, Upload upload) {
        require("application/offset+octet-stream".equals(request.getContentType()), 415);
        var from = whole(request, "Upload-Offset", 400);
        require(request.getContentLengthLong() >= 0, 411);
        require(from == upload.received(), 409);
        require(request.getContentLengthLong() <= upload.size() - upload.received(), 413);
    }

    /** The body, which has to keep coming. */
    public InputStream body(HttpServletRequest request) throws IOException {
        return new SteadyStream(request.getInputStream(), slow, request.getRemoteAddr(), System::nanoTime);
    }

    /** A digest that the body is to have. */
    public record Checksum(MessageDigest digest, byte[] expected) {}

    /** Empty where none is told; refuses one that is not understood. */
    public Optional<Checksum> checksum(HttpServletRequest request) {
        var written = request.getHeader("Upload-Checksum");
        if (written == null) {
            return Optional.empty();
        }
        var parts = CHECKSUM.matcher(written);
        require(parts.matches(), 400);
        try {
            var name = parts.group(1).replaceFirst("sha", "SHA-").replace("md5", "MD5");
            return Optional.of(new Checksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts.group(2))));
        } catch (NoSuchAlgorithmException | IllegalArgumentException none) {
            throw new Unfit(400);
        }
    }

    /** The body had another digest: nothing of it is kept. */
    public RuntimeException mismatch() {
        return new Unfit(460);
    }

    /** How far an upload is, and until when it may go on. */
    public ResponseEntity.BodyBuilder state(int status, Upload upload) {
        return ResponseEntity.status(status)
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.size()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
