package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatAxeWouldFindIsAnotherShape() {
        assertThat(shape(PAGE))
                .isNotEqualTo(shape(PAGE.replace("One", " ")))
                .isNotEqualTo(shape(PAGE.replace("A map", "")))
                .isNotEqualTo(shape(PAGE.replace(" alt=\"A map\"", "")))
                .isNotEqualTo(shape(PAGE.replace("class=\"card\"", "class=\"card pale\"")))
                .isNotEqualTo(shape(PAGE.replace("h1", "h3")));
    }
}
