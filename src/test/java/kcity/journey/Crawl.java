package kcity.journey;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every link that a person finds, from the given pages on. Of pages that differ only in a number, a country or a filter a few are visited, and
 * the first of a kind is looked at in the browser.
 */
final class Crawl {
    private static final int SAME_KIND = 2;
    private static final int MOST_WAYS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\b[OP]\\d{4}\\b");
    private static final int WORDS_BEFORE = 40;

    /** What axe has been asked about already, by whatever test: it judges elements and not words. */
    private static final Set<String> SHAPES = ConcurrentHashMap.newKeySet();

    private static final Set<String> WRITTEN =
            Set.of("href", "action", "value", "content", "datetime", "title", "alt", "aria-label");

    private static final Set<String> NAMING =
            Set.of("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls");

    /** What one line of many is told from the next by. */
    private static final Set<String> NAMES =
            Stream.concat(NAMING.stream(), Stream.of("id", "name")).collect(Collectors.toUnmodifiableSet());

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
        var visitor = new Visitor(address);
        try (var tab = Browser.open(Screen.DESK)) {
            if (!session.isEmpty()) {
                tab.as(session, address);
                visitor.with(session);
            }
            while (!ahead.isEmpty()) {
                var path = ahead.remove();
                if (read(visitor, person, path) && looked.add(kind(path))) {
                    look(tab, path);
                }
            }
        }
        return List.copyOf(wrong);
    }

    Set<String> visited() {
        return Set.copyOf(seen);
    }

    /** Whether it is a page, and there in both languages. */
    private boolean read(Visitor visitor, String person, String path) {
        for (var language : List.of("ko", "en")) {
            var answer = answer(visitor, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            if (answer.statusCode() != 200) {
                wrong.add(person + " gets " + answer.statusCode() + " at " + path + " in " + language);
                return false;
            }
            if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                return false;
            }
            var page = Jsoup.parse(answer.body());
            links(page).forEach(this::queue);
            if (!path.startsWith("/desk/people/same")) {
                numbers(page.text())
                        .forEach(n -> wrong.add(person + " reads a number for a name, “" + n + "”, at " + path));
            }
        }
        return true;
    }

    /** What a browser would show: where the answer leads on, it goes there. */
    private static HttpResponse<String> answer(Visitor visitor, String path) {
        var answer = Walk.get(visitor, path);
        for (var way = 0; way < MOST_WAYS && answer.statusCode() / 100 == 3; way++) {
            var there =
                    answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
            answer = Walk.get(
                    visitor, there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()));
        }
        return answer;
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
    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> text.substring(Math.max(0, found.start() - WORDS_BEFORE), found.end()))
                .toList();
    }

    /** Every element in its place with its attributes, and whether it has words; not which words. Of many alike in a row, such as a table's lines, two. */
    static String shape(String html) {
        var page = Jsoup.parse(html);
        return shape(page.root()) + doubtful(page);
    }

    /** Ids that stand twice, and what is named and is not there. */
    private static List<String> doubtful(Document page) {
        var ids = page.select("[id]").eachAttr("id");
        var doubtful = new ArrayList<>(ids);
        Set.copyOf(ids).forEach(doubtful::remove);
        NAMING.stream()
                .flatMap(naming -> page.select("[" + naming + "]").eachAttr(naming).stream())
                .flatMap(named -> Stream.of(named.split(" ")))
                .filter(named -> !ids.contains(named))
                .forEach(doubtful::add);
        return doubtful;
    }

    private static String shape(Element element) {
        var inside = new ArrayList<String>();
        for (var child : element.children()) {
            var shape = shape(child);
            if (!endsWithTwo(inside, shape)) {
                inside.add(shape);
            }
        }
        return element.nodeName()
                + attributes(element)
                + (element.ownText().isBlank() ? "" : " words")
                + inside.stream().collect(Collectors.joining("\n", "\n<", ">"));
    }

    private static boolean endsWithTwo(List<String> shapes, String shape) {
        var size = shapes.size();
        return size >= 2
                && shapes.get(size - 1).equals(shape)
                && shapes.get(size - 2).equals(shape);
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> " " + attribute.getKey() + "=" + shown(attribute))
                .collect(Collectors.joining());
    }

    private static String shown(Attribute attribute) {
        if (WRITTEN.contains(attribute.getKey()) && !attribute.getValue().isBlank()) {
            return "…";
        }
        return NAMES.contains(attribute.getKey())
                ? attribute.getValue().replaceAll("[0-9]+", "#")
                : attribute.getValue();
    }

    static List<String> links(Document page) {
        return page.select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> !href.contains("lang=") && !href.startsWith("/time-zone"))
                .toList();
    }
}
