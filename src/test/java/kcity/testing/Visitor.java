package kcity.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads pages and sends forms over HTTP with cookies of its own, without a browser. */
public final class Visitor {
    private static final String BOUNDARY = "----kcity-visitor";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(cookies)
            .build();
    private final String address;
    private final Map<String, String> headers = new HashMap<>();

    public Visitor(String address) {
        this.address = address;
    }

    /** What the browser says with every request beside, such as where a form was sent from. */
    public Visitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signed in by the value of a session cookie. */
    public Visitor with(String session) {
        var cookie = new java.net.HttpCookie("kcity", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A file as it comes. */
    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends the form of a page that was read before, with its token. */
    public HttpResponse<String> send(String path, String page, Map<String, String> values)
            throws IOException, InterruptedException {
        var body = values.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + encoded(hidden(page, "_csrf")) + "&", ""));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The same for a form that may carry files. */
    public HttpResponse<String> sendParts(String path, String page, Map<String, String> values)
            throws IOException, InterruptedException {
        var body = new StringBuilder(part("_csrf", hidden(page, "_csrf")));
        values.forEach((name, value) -> body.append(part(name, value)));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A file in a form. */
    public record File(String field, String name, byte[] bytes) {}

    /** The same with files, which come after the words. */
    public HttpResponse<String> sendFiles(String path, String page, Map<String, String> values, List<File> files)
            throws IOException, InterruptedException {
        var words = new StringBuilder(part("_csrf", hidden(page, "_csrf")));
        values.forEach((name, value) -> words.append(part(name, value)));
        var pieces = new ArrayList<byte[]>(List.of(bytes(words.toString())));
        for (var file : files) {
            pieces.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                    + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            pieces.add(file.bytes());
            pieces.add(bytes("\r\n"));
        }
        pieces.add(bytes("--" + BOUNDARY + "--\r\n"));
        return http.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(pieces))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Value of a field of a page. */
    public static String hidden(String page, String name) {
        var found = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page has no field " + name + ":\n" + page);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }
}
