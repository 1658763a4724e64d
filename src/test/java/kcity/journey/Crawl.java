package kcity.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import org.jsoup.Jsoup;

/**
 * Follows every link that a person finds, from the given pages on. Of pages that differ only in a number, a country or a filter a few are visited, and
 * the first of a kind is looked at in the browser.
 */
final class Crawl {
    private static final int SAME_KIND = 2;
    private static final Pattern NUMBER = Pattern.compile(".{0,40}\\b[OP]\\d{4}\\b");

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
        check(path, () -> tab.violations().forEach(violation -> wrong.add(path + ": " + violation)));
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
        return NUMBER.matcher(Jsoup.parse(html).text())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> !href.contains("lang=") && !href.startsWith("/time-zone"))
                .toList();
    }
}
