package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which pages are alike for axe: those whose elements and attributes are the same, whatever their words say. */
class CrawlTest {
    private static final String PAGE = """
            <main><h1>Calls</h1><a href="/calls/1" class="card">One</a><img src="/a.svg" alt="A map"></main>""";

    private static String shape(String page) {
        return Crawl.shape(page);
    }

    @Test
    void otherWordsAndAddressesAreTheSameShape() {
        assertThat(shape(PAGE.replace("Calls", "공모")
                        .replace("/calls/1", "/calls/2")
                        .replace("A map", "지도")))
                .isEqualTo(shape(PAGE));
    }

    @Test
    void twoLinesStandForAllThatAreLikeThem() {
        assertThat(shape(lines(3))).isEqualTo(shape(lines(2))).isEqualTo(shape(lines(9)));
        assertThat(shape(lines(2))).isNotEqualTo(shape(lines(1)));
        assertThat(shape(lines(3).replace("<b>7</b>", "<i>7</i>"))).isNotEqualTo(shape(lines(3)));
        assertThat(shape(lines(3).replaceFirst("for=\"n1\"", "for=\"m1\""))).isNotEqualTo(shape(lines(3)));
    }

    private static String lines(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> "<li><label for=\"n%1$d\">One</label><input id=\"n%1$d\"></li>".formatted(n))
                .collect(Collectors.joining("", "<main><ul>", "<li><b>7</b></li></ul></main>"));
    }

    @Test
    void whatAxeWouldFindIsAnotherShape() {
        assertThat(shape(PAGE))
                .isNotEqualTo(shape(PAGE.replace("One", " ")))
                .isNotEqualTo(shape(PAGE.replace("A map", "")))
                .isNotEqualTo(shape(PAGE.replace(" alt=\"A map\"", "")))
                .isNotEqualTo(shape(PAGE.replace("class=\"card\"", "class=\"card pale\"")))
                .isNotEqualTo(shape(PAGE.replace("h1", "h3")));
    }
}
