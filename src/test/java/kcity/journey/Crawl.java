package kcity.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Follows every link that a person finds, from the given pages on. Of pages that differ only in a number, a country or a filter a few are visited, and
 * the first of a kind is looked at in the browser.
 */
final class Crawl {
    private static final int SAME_KIND = 2;
    private static final Pattern NUMBER = Pattern.compile("\\b[OP]\\d{4}\\b");
    private static final int WORDS_BEFORE = 40;

    /** What axe has been asked about already, by whatever test: it judges elements and not words. */
    private static final Set<String> SHAPES = ConcurrentHashMap.newKeySet();

    private static final Set<String> WRITTEN =
            Set.of("href", "action", "value", "content", "datetime", "title", "alt", "aria-label");

    private final String address;
    private final Set<String> looked;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> kinds = new java.util.HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    /** @param looked kinds of pages already looked at, by whoever; this crawl adds its own */
    Crawl(String address, Set<String> looked) {
        this.address = address;
        this.looked = looked;
    }

    /** Everything that is wrong with the pages of that person ("" for the public), named with the page. */
    List<String> as(String person, String session, List<String> from) {
        from.forEach(this::queue);
        try (var tab = Browser.open(Screen.DESK)) {
            if (!session.isEmpty()) {
                tab.as(session, address);
            }
            while (!ahead.isEmpty()) {
                visit(tab, person, ahead.remove());
            }
        }
        return List.copyOf(wrong);
    }

    Set<String> visited() {
        return Set.copyOf(seen);
    }

    private void visit(Tab tab, String person, String path) {
        for (var language : List.of("ko", "en")) {
            var answer = answer(tab, path, language);
            if (answer.status() != 200) {
                wrong.add(person + " gets " + answer.status() + " at " + path + " in " + language);
                return;
            }
            if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                return;
            }
            links(answer.text()).forEach(this::queue);
            if (!path.startsWith("/desk/people/same")) {
                numbers(answer.text())
                        .forEach(n -> wrong.add(person + " reads a number for a name, “" + n + "”, at " + path));
            }
        }
        if (looked.add(kind(path))) {
            look(tab, path);
        }
    }

    private APIResponse answer(Tab tab, String path, String language) {
        return tab.page().request().get(address + path, RequestOptions.create().setQueryParam("lang", language));
    }

    private void look(Tab tab, String path) {
        tab.go(address + path);
        tab.screenshot("page" + kind(path).replaceAll("[^a-z0-9]+", "-"));
        if (SHAPES.add(shape(tab.page().content()))) {
            check(path, () -> tab.violations().forEach(violation -> wrong.add(path + ": " + violation)));
        }
        tab.resize(Screen.PHONE);
        check(path, tab::mustFit);
        tab.screenshot("page" + kind(path).replaceAll("[^a-z0-9]+", "-") + "-phone");
        tab.resize(Screen.DESK);
    }

    private void check(String path, Runnable check) {
        try {
            check.run();
        } catch (AssertionError error) {
            wrong.add(path + ": " + error.getMessage());
        }
    }

    private void queue(String path) {
        if (seen.contains(path) || kinds.getOrDefault(kind(path), 0) >= SAME_KIND) {
            return;
        }
        seen.add(path);
        kinds.merge(kind(path), 1, Integer::sum);
        ahead.add(path);
    }

    /** The path with everything that names one thing among many taken out. */
    static String kind(String path) {
        return path.replaceAll("\\?.*", "?")
                .replaceAll("/[^/?]*[0-9][^/?]*", "/#")
                .replaceAll("/[A-Z]+(?=/|\\?|$)", "/#");
    }

    /** Our own numbers of persons and bodies, where a page shows them in place of a name. */
    private static List<String> numbers(String html) {
        var text = Jsoup.parse(html).text();
        return NUMBER.matcher(text)
                .results()
                .map(found -> text.substring(Math.max(0, found.start() - WORDS_BEFORE), found.end()))
                .toList();
    }

    /** Every element in its place with its attributes, and whether it has words; not which words. */
    static String shape(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .map(element -> element.parents().size() + " " + element.nodeName() + attributes(element)
                        + (element.ownText().isBlank() ? "" : " words"))
                .collect(Collectors.joining("\n"));
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> " " + attribute.getKey() + "="
                        + (WRITTEN.contains(attribute.getKey())
                                        && !attribute.getValue().isBlank()
                                ? "…"
                                : attribute.getValue()))
                .collect(Collectors.joining());
    }

    static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> !href.contains("lang=") && !href.startsWith("/time-zone"))
                .toList();
    }
}
