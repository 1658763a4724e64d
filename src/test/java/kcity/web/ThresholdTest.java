package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are sent as they stand, as no client of good manners would send them. */
class ThresholdTest {
    private static World world;

    @BeforeAll
    static void settle() {
        world = World.settle();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("GET /projects?q=50%", 400),
                arguments("GET /projects?q=%C7%CF", 400),
                arguments("GET /projects?q=%00", 400),
                arguments("GET /projects?x=%ff", 400),
                arguments("GET /?lang=%ff", 400),
                arguments("GET /%ff", 400),
                arguments("GET /%00", 400),
                arguments("GET /%zz", 400),
                arguments("GET /%2e%2e/%2e%2e/etc/passwd", 400),
                arguments("GET /../../etc/passwd", 400),
                arguments("GET /a%2Fb", 400),
                arguments("GET /a%5Cb", 400),
                arguments("GET /a\\b", 400),
                arguments("GET /{a}|^", 404),
                arguments("GET //", 400),
                arguments("GET //evil.example/", 400),
                arguments("GET /projects;x=1", 400),
                arguments("GET /;x=1", 400),
                arguments("GET projects", 400),
                arguments("GET /error", 404),
                arguments("POST /error", 403),
                arguments("GET /error?status=200", 404),
                arguments("GET /no-such-page", 404),
                arguments("GET /years/abc", 404),
                arguments("GET /css/no-such-sheet.css", 404),
                arguments("GET /apply/no-such/draft", 303),
                arguments("PUT /projects", 403),
                arguments("DELETE /projects", 403),
                arguments("PROPFIND /projects", 400),
                arguments("TRACE /projects", 405),
                arguments("BREW /projects", 400));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyErrorIsAPageOfOursInTheReadersLanguage(String request, int status) throws IOException {
        for (var language : new String[] {"ko", "en"}) {
            var answer = raw(request, "Accept-Language: " + language + "\r\nAccept: application/json\r\n", "");
            assertThat(answer).as(request).startsWith("HTTP/1.1 " + status + " ");
            if (status != 303) {
                assertIsOurPage(answer, language);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /\u00ec", "GET /a b c"})
    void whereNotEvenTheLanguageCouldBeReadThePageSaysItInBoth(String request) throws IOException {
        assertThat(raw(request, "Accept-Language: ko\r\n", ""))
                .startsWith("HTTP/1.1 400 ")
                .contains("Type the address anew", "주소를 다시 입력하거나");
    }

    @Test
    void anEndlessAddressIsRefusedLikewise() throws IOException {
        assertIsOurPage(raw("GET /" + "a".repeat(20_000), "", ""), "en");
    }

    @Test
    void aVersionOfTheProtocolThatIsNotSpokenIsAnsweredToo() throws IOException {
        assertThat(raw("GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 505 ");
        assertIsOurPage(raw("GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n"), "en");
    }

    @Test
    void theChosenLanguageIsKnownOnBrokenAddressesToo() throws IOException {
        assertIsOurPage(raw("GET /projects?q=50%&lang=ko", "", ""), "ko");
        assertIsOurPage(raw("GET /%ff", "Cookie: lang=ko\r\n", ""), "ko");
    }

    @Test
    void aLinkOnSuchAPageNeverLeadsElsewhere() throws IOException {
        assertThat(raw("GET //evil.example/x", "", "")).doesNotContain("href=\"//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/projects?x=%ff", "/%ff", "/no/such/%E2%80%AE", "//", "/projects;x=1", "/error", "/years/9%00"})
    void whatAStrangerTypesIntoTheAddressLeavesNoTraceInTheLog(String path) throws IOException {
        var log = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            raw("GET " + path, "", "");
            raw("POST " + path, "Content-Type: application/x-www-form-urlencoded\r\n", "a=%ff");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%ff", "name=%C7%CF", "name=50%", "name=%zz"})
    void aFormWithBrokenEscapesIsRefusedWithWhatToDo(String body) throws IOException {
        var answer = raw("POST /register", "Content-Type: application/x-www-form-urlencoded\r\n", body);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("The address or form cannot be read");
        assertIsOurPage(answer, "en");
    }

    @Test
    void aFormWithNulComesBackWithoutItAndWithAllElse() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/register?lang=en").body();
        var values = Map.of("organisationName", "City of\0 Hue", "name", "Nguyen Thi Linh");
        for (var answer : new String[] {
            visitor.send("/register", page, values).body(),
            visitor.sendParts("/register", page, values).body()
        }) {
            assertThat(answer).contains("An invisible sign was taken out", "City of Hue", "Nguyen Thi Linh");
        }
    }

    @Test
    void whatWasMendedCanBeSentOn() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/register?lang=en").body();
        var mended = visitor.send("/register", page, Map.of("name", "Li\0nh")).body();
        var again =
                visitor.sendParts("/register", mended, Map.of("name", Visitor.hidden(mended, "name"), "password", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Visitor.hidden(again.body(), "name")).isEqualTo("Linh");
    }

    @Test
    void partsThatAreNoUtf8AreRefusedAndTheReplacementSignItselfIsNot() throws IOException {
        assertThat(part("name=\"name\"", new byte[] {(byte) 0xC7, (byte) 0xCF})).startsWith("HTTP/1.1 400 ");
        assertThat(part("name=\"name\"", "\uFFFD".getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename=\"a\0.pdf\"", "filename*=UTF-8''a%00.pdf"})
    void aFileNameWithNulIsRefused(String name) throws IOException {
        assertThat(part("name=\"file\"; " + name, new byte[] {1})).startsWith("HTTP/1.1 400 ");
    }

    private String part(String disposition, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return raw("POST /register", "Content-Type: multipart/form-data; boundary=x\r\n", body.toByteArray());
    }

    private String raw(String request, String headers, String body) throws IOException {
        return raw(request, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private String raw(String request, String headers, byte[] body) throws IOException {
        var head = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Length: "
                + body.length + "\r\n\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return sent(bytes.toByteArray());
    }

    private String raw(String request) throws IOException {
        return sent(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String sent(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", URI.create(world.address()).getPort())) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertIsOurPage(String answer, String language) {
        assertThat(answer)
                .containsPattern(Pattern.compile("(?i)content-type: text/html;charset=utf-8"))
                .contains("<html lang=\"" + language + "\">", "class=\"masthead\"", "<h1>")
                .doesNotContain("Whitelabel", "Apache Tomcat", "\"timestamp\"");
    }
}
