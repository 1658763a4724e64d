package kcity.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;

/** Follows every link that a person finds, without a browser; of pages that differ only in what they are about it visits two. */
final class Walk {
    private static final int SAME_KIND = 2;
    private final Visitor visitor;
    private final Map<String, Integer> answers = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The status of every page, by its path, in the order of the way. */
    Map<String, Integer> from(List<String> paths) {
        paths.forEach(this::queue);
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            var answer = get(visitor, path);
            answers.put(path, answer.statusCode());
            if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                Crawl.links(Jsoup.parse(answer.body())).forEach(this::queue);
            }
        }
        return answers;
    }

    private void queue(String path) {
        if (kinds.getOrDefault(Crawl.kind(path), 0) < SAME_KIND && seen.add(path)) {
            kinds.merge(Crawl.kind(path), 1, Integer::sum);
            ahead.add(path);
        }
    }

    static HttpResponse<String> get(Visitor visitor, String path) {
        try {
            return visitor.get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
