package kcity.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kcity.call.CallQueries;
import kcity.call.PrepareCalls;
import kcity.people.FirstOfficer;
import kcity.people.SignIn;
import kcity.programme.PrepareEditions;
import org.springframework.util.FileSystemUtils;

/** A first start with its pages, as {@code ./kcity run} does it, in a folder that is thrown away. */
final class RehearsedRun {
    private static final int EDITION = 2024;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Product product;

    private RehearsedRun(Product product) {
        this.product = product;
    }

    static void in(Path folder) throws IOException {
        try (var product = Product.start(new Product.Place(folder, null), 0, Map.of(), null)) {
            product.arrive();
            new RehearsedRun(product).look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            boolean _ = FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void look() throws IOException, InterruptedException {
        var officer = product.bean(FirstOfficer.class).officer();
        product.bean(PrepareEditions.class).prepare(officer.actor(), EDITION);
        product.bean(PrepareCalls.class).prepare(officer.actor(), EDITION);
        var session = product.bean(SignIn.class).open(officer.id());
        for (var language : List.of("ko", "en")) {
            for (var path :
                    List.of("/", "/calls", "/projects", "/years", "/years/" + EDITION, "/sign-in", "/register")) {
                get(path, language, "");
            }
            for (var path : List.of("/desk", "/desk/editions", "/desk/people/officers", "/letters")) {
                get(path, language, session);
            }
            for (var call : product.bean(CallQueries.class).calls()) {
                get("/calls/" + call.ref(), language, "");
                get("/desk/calls/" + call.ref(), language, session);
                get("/desk/calls/" + call.ref() + "/applications", language, session);
            }
        }
    }

    private void get(String path, String language, String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + product.port() + path + "?lang=" + language))
                .header("Cookie", "kcity=" + session)
                .build();
        var status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        System.out.println(Instant.now() + " " + path + " " + status);
    }
}
