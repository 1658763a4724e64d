package kcity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kcity.shared.NotFound;
import kcity.shared.PlainFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Plain files to save. */
public final class Downloads {
    private Downloads() {}

    /** The one of that name. */
    public static ResponseEntity<byte[]> of(List<PlainFile> files, String name) {
        var file = files.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + name));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
