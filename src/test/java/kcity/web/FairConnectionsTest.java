package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** One address that opens connections and keeps silent does not shut the door to others. */
class FairConnectionsTest {
    private static final int MOST = 3;
    private final List<Socket> held = new ArrayList<>();
    private WebServer server;

    @BeforeEach
    void start() {
        var factory = new TomcatServletWebServerFactory(0);
        new FairConnections(List.of("127.0.0.9"), MOST).customize(factory);
        server = factory.getWebServer();
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (var socket : held) {
            socket.close();
        }
        server.stop();
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket();
        held.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), 5_000);
        socket.setSoTimeout(5_000);
        return socket;
    }

    /** The answer's first line; null where the connection was closed instead. */
    private static @Nullable String asked(Socket socket) throws IOException {
        try {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var first = socket.getInputStream().read();
            return first < 0 ? null : Character.toString(first);
        } catch (IOException reset) {
            return null;
        }
    }

    private void hold(String from, int connections) throws IOException {
        for (var i = 0; i < connections; i++) {
            assertThat(asked(connect(from))).isEqualTo("H");
        }
    }

    @Test
    void theAddressThatHoldsAsManyAsItMayGetsNoFurtherOneAndAnotherIsServed() throws IOException {
        hold("127.0.0.1", MOST);
        assertThat(asked(connect("127.0.0.1"))).isNull();
        assertThat(asked(connect("127.0.0.2"))).isEqualTo("H");
    }

    @Test
    void aProxyInFrontHoldsAsManyAsItsClientsNeed() throws IOException {
        hold("127.0.0.9", 4 * MOST);
    }
}
