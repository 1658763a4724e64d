package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import kcity.testing.GivenPapers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever form is sent empty, by whomever, each line of the summary names its field and leads to it, so that it can be read alone. */
class EverySummaryTest {
    private final World world = World.settle();
    private final TreeSet<String> tried = new TreeSet<>();
    private final TreeSet<String> refused = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void eachLineNamesItsFieldAndLeadsToIt() throws Exception {
        var papers = GivenPapers.play(world);
        assertThat(papers.all()).isNotEmpty();
        for (var person : List.of("Kim", "Park", "Minji", "Yoon", "Bae", "Linh")) {
            var visitor = new Visitor(world.address()).with(world.session(person));
            for (var path : new Walk(visitor).from(List.of("/apply", "/desk")).entrySet()) {
                if (path.getValue() == 200) {
                    forms(visitor, path.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("of " + tried).hasSizeGreaterThan(20);
    }

    private void forms(Visitor visitor, String path) throws Exception {
        var page = visitor.get(
                        path + (path.contains("?") ? "&" : "?") + "lang=" + (path.length() % 2 == 0 ? "en" : "ko"))
                .body();
        for (var form : Jsoup.parse(page).select("main form[method=post]")) {
            var asks = form.select("input:not([type=hidden]), textarea, select");
            if (!asks.isEmpty() && tried.add(Crawl.kind(form.attr("action")) + " " + asks.size())) {
                sent(visitor, form, page);
            }
        }
    }

    private void sent(Visitor visitor, Element form, String page) throws Exception {
        var values = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").stream()
                .filter(hidden -> !hidden.attr("name").equals("_csrf"))
                .forEach(hidden -> values.put(hidden.attr("name"), hidden.val()));
        form.select("input[type=text], input[type=email], input[type=date], textarea")
                .forEach(asked -> values.put(asked.attr("name"), ""));
        form.select("button[name]").stream().findFirst().ifPresent(b -> values.put(b.attr("name"), b.val()));
        var action = form.attr("action");
        var answer = form.attr("enctype").startsWith("multipart")
                ? visitor.sendParts(action, page, values)
                : visitor.send(action, page, values);
        if (answer.statusCode() == 422) {
            refused.add(Crawl.kind(action));
            Jsoup.parse(answer.body()).select("#errors li").forEach(line -> look(action, line));
        }
    }

    private void look(String action, Element line) {
        var link = line.selectFirst("a");
        var page = java.util.Objects.requireNonNull(line.ownerDocument());
        if (link == null) {
            if (page.select("p.error").text().contains(line.text())) {
                wrong.add(action + ": told at a field and leads nowhere: " + line.text());
            }
            return;
        }
        var id = link.attr("href").substring(1);
        if (page.getElementById(id) == null) {
            wrong.add(action + ": leads to what is not there: " + line.text());
        } else if (!line.text().contains(label(page, id))) {
            wrong.add(action + ": does not say " + label(page, id) + ": " + line.text());
        }
    }

    /** Of a field, or of the group whose first box it is. */
    private static String label(Document page, String id) {
        var field = java.util.Objects.requireNonNull(page.getElementById(id));
        var group = field.closest("fieldset");
        var label = group != null ? group.selectFirst("legend") : page.selectFirst("label[for=" + id + "]");
        return label == null ? "?" : label.ownText().strip();
    }
}
