package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kcity.people.PeopleQueries;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WitnessTest {
    private final World world = World.settle();
    private final Logger root = (Logger) LoggerFactory.getLogger("kcity.access");
    private final Told log = new Told();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    /** A line may be written when its answer is already with the client. */
    private static final class Told extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(line(event));
        }

        /** All up to the first with these words; all there are where it does not come. */
        String until(String words) throws InterruptedException {
            var all = new StringBuilder();
            for (var line = next(); line != null; line = next()) {
                all.append(line);
                if (line.contains(words)) {
                    break;
                }
            }
            return all.toString();
        }

        private @Nullable String next() throws InterruptedException {
            return lines.poll(10, TimeUnit.SECONDS);
        }
    }

    /** As it is written out. */
    private static String line(ILoggingEvent event) {
        var terminal = (OutputStreamAppender<ILoggingEvent>) ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("ROOT")
                .getAppender("terminal");
        return new String(terminal.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void signInsAndRefusalsAreToldWithClientDateAndZoneAndWithoutTheLink() throws Exception {
        var person = world.the(PeopleQueries.class)
                .person(Actor.SYSTEM, world.choi().id())
                .orElseThrow();
        var token = world.the(SignIn.class).linkFor(person);
        var visitor = new Visitor(world.address());
        var page = visitor.get("/sign-in/" + token).body();
        var answer = visitor.send("/sign-in/" + token, page, Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        var stranger = new Visitor(world.address());
        var form = stranger.get("/sign-in").body();
        var typed = Map.of("email", "choi@world.example", "password", "a wrong password");
        assertThat(stranger.send("/sign-in", form, typed).statusCode()).isEqualTo(422);
        var all = log.until("sign-in refused at");
        assertThat(all)
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+09:00 INFO +\\[127\\.0\\.0\\.1\\] kcity\\.access "
                                + "signed in: person " + person.id() + " at /sign-in/…$")
                .containsPattern("\\[127\\.0\\.0\\.1\\] kcity\\.access sign-in refused at /sign-in \\(422\\)");
        assertThat(all).doesNotContain(token, "a wrong password", "choi@world.example");
    }

    @Test
    void noLineShowsALinkOrATokenWhateverSaysIt() {
        var token = "Ab3dEf6hIj9lMn2pQr5tUv8xYz1_Cd-f";
        var event = new LoggingEvent(
                "kcity",
                root,
                Level.ERROR,
                "at GET /sign-in/" + token + " with " + token,
                new IllegalStateException(token),
                null);
        assertThat(line(event)).doesNotContain(token).contains("at GET /sign-in/… with …", "IllegalStateException: …");
    }
}
