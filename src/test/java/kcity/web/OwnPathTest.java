package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//host",
                "//host/apply",
                "/\\host",
                "\\\\host",
                "/\t/host",
                "/%09/host",
                "/%09//host",
                "/\n/host",
                "/%0d%0aSet-Cookie:a=b",
                "/%2f/host",
                "/%2Fhost",
                "/%5chost",
                "/%5C/host",
                "/\u00a0/host",
                "/ /host",
                "/\u200b/host",
                "/%e2%80%8b/host",
                "/%zz",
                "https://host",
                "https:/host",
                "javascript:alert(1)",
                "host",
                "./host",
                "?q=1",
                "#main"
            })
    void noFormOfAnothersAddressIsOurs(String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/");
    }

    @Test
    void pagesOfOursStayAsTheyAre() {
        for (var path : new String[] {
            "/",
            "/apply",
            "/apply/KCN-2024-P-001/draft",
            "/projects?q=%ED%95%9C%EA%B8%80&country=VN",
            "/projects?q=a%0Ab",
            "/calls/2024-planning#rules",
            "/desk/people/officers?q=50%25",
            "/projects?next=//host"
        }) {
            assertThat(OwnPath.of(path)).isEqualTo(path);
        }
    }
}
