package kcity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Notes when the first byte of a request was read, at the outermost door: before its body is sent, before sessions, queues and locks. That instant counts. */
@Component
public final class FirstByte implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String NOTED = FirstByte.class.getName();
    private final Clock clock;

    FirstByte(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Noting(clock));
    }

    /** When the first byte of that request was there. */
    public static Instant of(HttpServletRequest request) {
        return (Instant) java.util.Objects.requireNonNull(request.getAttribute(NOTED), "noted at the door");
    }

    private static final class Noting extends ValveBase {
        private final Clock clock;

        Noting(Clock clock) {
            super(true);
            this.clock = clock;
        }

        /** The head has been read; the container knows since when, by the clock that never jumps. */
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var since = System.nanoTime() - request.getCoyoteRequest().getStartTimeNanos();
            request.setAttribute(
                    NOTED, clock.instant().minusNanos(Math.max(0, since)).truncatedTo(ChronoUnit.MICROS));
            getNext().invoke(request, response);
        }
    }
}
