package kcity.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kcity.shared.EmailAddress;
import org.junit.jupiter.api.Test;

/** What is said to a mail server about addresses with letters beyond ASCII. */
class PostTest {
    private static Post post(Server server) {
        return new Post("smtp://127.0.0.1:" + server.port(), "kcity@kind.example", "https://kcity.example");
    }

    @Test
    void aDomainIsWrittenInAsciiToEveryServer() throws Exception {
        try (var server = new Server(List.of())) {
            post(server).send("1", "kim@한국.kr", "Words", "More words");
            assertThat(server.heard).contains("RCPT TO:<kim@xn--3e0b707e.kr>");
        }
    }

    @Test
    void lettersBeyondAsciiGoWholeToAServerThatTakesThem() throws Exception {
        try (var server = new Server(List.of("SMTPUTF8", "8BITMIME"))) {
            post(server).send("1", "담당자@한국.kr", "Words", "More words");
            assertThat(server.heard)
                    .contains("RCPT TO:<담당자@xn--3e0b707e.kr>")
                    .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("SMTPUTF8"));
        }
    }

    @Test
    void anAsciiLetterDoesNotAskForIt() throws Exception {
        try (var server = new Server(List.of("SMTPUTF8", "8BITMIME"))) {
            post(server).send("1", "kim@city.example", "Words", "More words");
            assertThat(server.heard).noneMatch(line -> line.contains(" SMTPUTF8"));
        }
    }

    @Test
    void nothingIsCutForAServerThatDoesNotTakeThem() throws Exception {
        try (var server = new Server(List.of())) {
            var post = post(server);
            assertThat(post.reaches(EmailAddress.of("담당자@한국.kr"))).isFalse();
            assertThatThrownBy(() -> post.send("1", "담당자@한국.kr", "Words", "More words"))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("SMTPUTF8");
            assertThat(server.heard).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    /** Takes every letter, and keeps what it is told line by line. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<String> offers;

        Server(List<String> offers) throws IOException {
            this.offers = offers;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    talk(client);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void talk(Socket client) throws IOException {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            var writing = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (writing) {
                    writing = !line.equals(".");
                    say(client, writing ? "" : "250 taken");
                } else if (line.startsWith("EHLO")) {
                    say(client, "250-here");
                    for (var offer : offers) {
                        say(client, "250-" + offer);
                    }
                    say(client, "250 HELP");
                } else {
                    writing = line.equals("DATA");
                    say(client, writing ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 well");
                }
            }
        }

        private static void say(Socket client, String words) throws IOException {
            if (!words.isEmpty()) {
                client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
