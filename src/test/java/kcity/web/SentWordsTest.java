package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A form without files, read by us so that it cannot be sent for ever. */
class SentWordsTest {
    private static SentWords sent(String query, String body) {
        var request = new MockHttpServletRequest("POST", "/register");
        request.setQueryString(query);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return new SentWords(request, new SlowClients());
    }

    private static int refusal(String body) {
        return catchThrowableOfType(NotTaken.class, () -> sent("", body).getParameterMap())
                .status();
    }

    @Test
    void fieldsComeInTheirOrderTheAddressFirst() {
        var form = sent("lang=ko&q", "city=H%C3%A0+N%E1%BB%99i&kind=a&kind=b&&empty=&q=x%3Dy=z");
        assertThat(form.getParameterMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "lang", new String[] {"ko"},
                        "q", new String[] {"", "x=y=z"},
                        "city", new String[] {"Hà Nội"},
                        "kind", new String[] {"a", "b"},
                        "empty", new String[] {""}));
    }

    @Test
    void eightMillionBytesAndTenThousandFieldsAreTheMost() {
        assertThat(sent("", "a=" + "x".repeat(7_999_998)).getParameter("a")).hasSize(7_999_998);
        assertThat(refusal("a=" + "x".repeat(7_999_999))).isEqualTo(413);
        assertThat(sent("", "a=1&".repeat(9_999) + "a=1").getParameterValues("a"))
                .hasSize(10_000);
        assertThat(refusal("a=1&".repeat(10_000) + "a=1")).isEqualTo(413);
    }

    @Test
    void whatIsNoUtf8IsRefusedAndNulIsLeftToBeTold() {
        assertThat(refusal("a=%C7%CF")).isEqualTo(400);
        assertThat(refusal("a=50%")).isEqualTo(400);
        assertThat(sent("", "a=x%00y").getParameter("a")).isEqualTo("x\0y");
    }
}
