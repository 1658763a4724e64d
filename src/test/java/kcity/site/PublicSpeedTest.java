package kcity.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcity.call.PrepareCalls;
import kcity.programme.PrepareEditions;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What a page costs: questions to the database that do not grow with the list, the version's among them, and files that a browser asks for once. */
class PublicSpeedTest {
    private static final Pattern SHEET = Pattern.compile("href=\"(/css/[^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final World world = World.settle();

    @ParameterizedTest
    @CsvSource({"/, 5", "/calls, 3", "/calls/2024-planning, 5", "/projects, 4", "/years, 4", "/years/2024, 7"})
    void aPageAsksAsOftenForManyCallsAsForFew(String path, int questions) throws Exception {
        get(path);
        assertThat(questionsOf(path + "?made=anew")).isEqualTo(questions);
        for (int edition : new int[] {2025, 2026}) {
            world.the(PrepareEditions.class).prepare(world.minji(), edition);
            world.the(PrepareCalls.class).prepare(world.minji(), edition);
        }
        assertThat(questionsOf(path + "?made=later")).isEqualTo(questions);
    }

    @Test
    void styleSheetsComeCompressedOnceAndAreKeptForAYear() throws Exception {
        Matcher sheet = SHEET.matcher(get("/").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> first = get(sheet.group(1), "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        String written = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(sheet.group(1), "If-Modified-Since", written).statusCode())
                .isEqualTo(304);
    }

    /** Statements that the request brought about; Spring names each before it is sent. */
    private long questionsOf(String path) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            assertThat(get(path).statusCode()).isEqualTo(200);
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return heard.list.stream()
                .filter(event -> event.getThreadName().startsWith("tomcat"))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
