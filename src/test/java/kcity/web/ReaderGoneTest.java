package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReaderGoneTest {
    @Test
    void whoGoesAwayBeforeThePageIsSentLeavesNoStackTrace() throws Exception {
        var world = World.settle();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.addAppender(heard);
        try {
            for (var i = 0; i < 20; i++) {
                askAndGo(world.address());
            }
            assertThat(new Visitor(world.address()).get("/").statusCode()).isEqualTo(200);
        } finally {
            log.detachAppender(heard);
        }
        assertThat(heard.list)
                .filteredOn(event -> event.getThrowableProxy() != null)
                .isEmpty();
    }

    /** Hangs up hard, so that the server learns of it when it writes. */
    private static void askAndGo(String address) throws IOException {
        try (var socket = new Socket("localhost", URI.create(address).getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoLinger(true, 0);
        }
    }
}
