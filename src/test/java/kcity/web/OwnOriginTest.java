package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnOriginTest {
    private static final String ADDRESS = "https://kcity.example";

    private static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        return OwnOrigin.isForeign(site, origin, host, "http://127.0.0.1:8080", ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://kcity.example.evil.example",
                "https://evil.example/kcity.example",
                "https://kcity.example@evil.example",
                "https://sub.kcity.example",
                "https://kcity.example:8443",
                "http://127.0.0.1:8081",
                "null",
                "file://",
                "kcity.example",
                "https://",
                "%%%"
            })
    void anotherSitesFormIsForeign(String origin) {
        assertThat(isForeign(null, origin, "kcity.example")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://kcity.example, kcity.example",
        "https://KCITY.example, kcity.example:443",
        "https://kcity.example:443, 127.0.0.1:8080",
        "https://kcity.example, kcity-upstream",
        "http://127.0.0.1:8080, localhost:8080",
        "http://localhost:8080, localhost:8080",
        "http://10.0.0.7, 10.0.0.7:80",
        "http://[::1]:8080, [::1]:8080",
    })
    void ourOwnIsNotWhateverTheProxyPassesOn(String origin, String host) {
        assertThat(isForeign(null, origin, host)).isFalse();
    }

    @Test
    void whatTheBrowserSaysOfTheSiteGoesBeforeTheOrigin() {
        assertThat(isForeign("same-origin", "null", "upstream")).isFalse();
        assertThat(isForeign("none", null, "upstream")).isFalse();
        assertThat(isForeign("same-site", ADDRESS, "kcity.example")).isTrue();
        assertThat(isForeign("cross-site", ADDRESS, "kcity.example")).isTrue();
        assertThat(isForeign("cross-site", null, "kcity.example")).isTrue();
    }

    @Test
    void whoSaysNeitherIsNoBrowserThatSomebodyLeads() {
        assertThat(isForeign(null, null, "kcity.example")).isFalse();
        assertThat(isForeign("", "", null)).isFalse();
    }
}
