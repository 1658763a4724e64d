package kcity.web.component;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import kcity.testing.Tab;

/** Shows a page of the tests' making in the browser, with our style sheets, without a server. */
final class Gallery {
    private static final String ADDRESS = "http://gallery.test/";

    private Gallery() {}

    static void serve(Tab tab, String html) {
        tab.page().route(ADDRESS + "**", route -> answer(route, html));
        tab.go(ADDRESS);
    }

    private static void answer(Route route, String html) {
        var path = route.request().url().substring(ADDRESS.length()).replaceAll("[?#].*", "");
        if (path.isEmpty()) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=utf-8")
                    .setBody(html));
        } else {
            route.fulfill(new Route.FulfillOptions().setContentType(type(path)).setBodyBytes(file(path)));
        }
    }

    private static String type(String path) {
        return path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
    }

    private static byte[] file(String path) {
        try (var stream = Gallery.class.getResourceAsStream("/static/" + path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
