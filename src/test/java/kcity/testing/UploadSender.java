package kcity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Somebody's program that sends files of a draft by the tus protocol. */
public final class UploadSender {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final World world;
    private final Supplier<String> ref;
    private final String session;
    private String token;

    /** @param ref of the draft that it gives files to, at the time */
    public UploadSender(World world, String person, Supplier<String> ref) throws IOException, InterruptedException {
        this.world = world;
        this.ref = ref;
        session = world.session(person);
        token = token(session);
    }

    private String token(String session) throws IOException, InterruptedException {
        return Visitor.hidden(
                new Visitor(world.address())
                        .with(session)
                        .get("/account?lang=en")
                        .body(),
                "_csrf");
    }

    public HttpResponse<String> ask(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(world.address() + path))
                .header("Cookie", "kcity=" + session)
                .header("Accept-Language", "en")
                .header("X-CSRF-TOKEN", token);
        if (!Arrays.asList(headers).contains("Tus-Resumable")) {
            request.header("Tus-Resumable", "1.0.0");
        }
        for (var n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        return http.send(
                request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> begin(String question, String name, long size)
            throws IOException, InterruptedException {
        return ask(
                "POST",
                "/apply/" + ref.get() + "/uploads",
                new byte[0],
                "Upload-Length",
                Long.toString(size),
                "Upload-Metadata",
                "filename " + base64(name) + ",question " + base64(question));
    }

    public String begun(String question, String name, long size) throws IOException, InterruptedException {
        var answer = begin(question, name, size);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("location").orElseThrow();
    }

    public HttpResponse<String> patch(String upload, long from, byte[] part, String... headers)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("Content-Type", "application/offset+octet-stream", "Upload-Offset", Long.toString(from)));
        all.addAll(List.of(headers));
        return ask("PATCH", upload, part, all.toArray(String[]::new));
    }

    public long offset(String upload) throws IOException, InterruptedException {
        return ask("HEAD", upload, new byte[0])
                .headers()
                .firstValueAsLong("upload-offset")
                .orElse(-1);
    }

    /** The value of its session's cookie. */
    public String session() {
        return session;
    }

    /** From now on it sends a token that is not ours. */
    public void forge() {
        token = "forged";
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
