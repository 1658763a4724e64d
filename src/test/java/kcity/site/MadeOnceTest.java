package kcity.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kcity.call.PrepareCalls;
import kcity.programme.PrepareEditions;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** A public page is made once for all readers as long as nothing that it shows has changed, and never for the wrong one. */
class MadeOnceTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final World world = World.settle();

    @Test
    void theSecondReaderCostsOneStatement() {
        var first = get("/calls", "Accept-Language", "en");
        assertThat(world.questions(
                        () -> assertThat(get("/calls", "Accept-Language", "en").body())
                                .isEqualTo(first.body())))
                .isEqualTo(1);
    }

    @Test
    void whoHasThePageAlreadyIsToldThatItIsStillTheSame() {
        var first = get("/projects", "Accept-Language", "en");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get("/projects", "Accept-Language", "en", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void languagesZonesAndPersonsAreKeptApart() {
        assertThat(get("/calls", "Accept-Language", "en").body()).contains("lang=\"en\"");
        assertThat(get("/calls", "Accept-Language", "ko").body()).contains("lang=\"ko\"");
        var call = "/calls/2024-demonstration";
        assertThat(get(call, "Accept-Language", "en").body()).doesNotContain("America/Lima");
        assertThat(get(call, "Accept-Language", "en", "Cookie", "zone=America/Lima")
                        .body())
                .contains("America/Lima");
        assertThat(get(call, "Accept-Language", "en").body()).doesNotContain("America/Lima");
        var signedIn = get("/calls", "Accept-Language", "en", "Cookie", "kcity=" + world.session("Yoon"));
        assertThat(signedIn.body()).contains("action=\"/sign-out\"");
        assertThat(signedIn.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/calls", "Accept-Language", "en").body()).doesNotContain("/sign-out");
    }

    @Test
    void aPublishedRowIsSeenAtOnceAndSoIsAnInstantThatComes() {
        assertThat(get("/calls", "Accept-Language", "en").body()).doesNotContain("/calls/2025-planning");
        world.the(PrepareEditions.class).prepare(world.minji(), 2025);
        world.the(PrepareCalls.class).prepare(world.minji(), 2025);
        assertThat(get("/calls", "Accept-Language", "en").body()).contains("/calls/2025-planning");
        var call = "/calls/2024-demonstration";
        world.at("2024-03-19T23:59:59+09:00");
        var before = get(call, "Accept-Language", "en").body();
        world.at("2024-03-20T00:00:00+09:00");
        assertThat(get(call, "Accept-Language", "en").body()).isNotEqualTo(before);
    }

    private HttpResponse<String> get(String path, String... headers) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(world.address() + path)).headers(headers);
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
