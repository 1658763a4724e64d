package kcity.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * The whole form of a draft as a browser sends it, made once; each save only writes its number into title and version and a secret of its own. What it
 * sends is what a browser sends, with all fields that are filled in.
 */
final class DraftOnTheWire {
    private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
    private static final String COUNTED = "000000000";
    private static final String ONCE = "AAAAAAAAAAAAA" + COUNTED;
    private final byte[] request;
    private final int title;
    private final int version;
    private final int once;

    /** @param page the draft's page, opened by that session */
    DraftOnTheWire(String ref, String session, String page) {
        var body = new StringBuilder();
        values(page).forEach((name, value) -> body.append(part(name, value)));
        Jsoup.parse(page)
                .select("form[action$=/draft] input[type=file]")
                .forEach(file -> body.append(noFile(file.attr("name"))));
        body.append("--").append(BOUNDARY).append("--\r\n");
        var head = """
                POST /apply/%s/draft HTTP/1.1
                Host: localhost
                Cookie: kcity=%s
                User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36
                Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8
                Accept-Encoding: gzip, deflate, br
                Accept-Language: en-GB,en;q=0.9
                Content-Type: multipart/form-data; boundary=%s
                Content-Length: %d

                """.formatted(ref, session, BOUNDARY, bytes(body.toString()).length)
                .replace("\n", "\r\n");
        request = bytes(head + body);
        title = valueOf("title-en") + "Written anew ".length();
        version = valueOf("version");
        once = valueOf("_once") + ONCE.length() - COUNTED.length();
    }

    /** What a browser would send: everything that is filled in. */
    private static Map<String, String> values(String page) {
        var values = new TreeMap<String, String>();
        for (var form : Jsoup.parse(page).select("form[action$=/draft]")) {
            ((FormElement) form).formData().forEach(field -> values.put(field.key(), field.value()));
        }
        values.put("_csrf", Visitor.hidden(page, "_csrf"));
        values.put("title-en", "Written anew " + COUNTED);
        values.put("version", COUNTED);
        values.put("_once", ONCE);
        return values;
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** A field for files in which none was chosen. */
    private static String noFile(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the value of that field begins, byte for byte. */
    private int valueOf(String field) {
        var mark = "name=\"" + field + "\"\r\n\r\n";
        return new String(request, StandardCharsets.ISO_8859_1).indexOf(mark) + mark.length();
    }

    /** The request that saves it over that version. */
    byte[] over(int number) {
        var digits = bytes("%09d".formatted(number));
        for (int at : new int[] {title, version, once}) {
            System.arraycopy(digits, 0, request, at, digits.length);
        }
        return request;
    }
}
