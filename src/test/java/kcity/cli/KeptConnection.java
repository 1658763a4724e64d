package kcity.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that is kept, for a client that must cost next to nothing beside what it measures: it sends bytes as they are and reads an answer to its end. */
final class KeptConnection implements AutoCloseable {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(String address) throws IOException {
        port = URI.create(address).getPort();
        socket = connected(port);
        in = answers(socket);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static InputStream answers(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 8_000);
    }

    /** The status of the answer, whose length must be told. The server closes a connection after some requests; then another is opened. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var head = head();
        in.skipNBytes(Long.parseLong(header(head, "content-length", "0")));
        if (header(head, "connection", "").equals("close")) {
            socket.close();
            socket = connected(port);
            in = answers(socket);
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private String head() throws IOException {
        var head = new StringBuilder(1_000);
        for (int matched = 0; matched < END.length; ) {
            var one = in.read();
            if (one < 0) {
                throw new IOException("closed in the middle of: " + head);
            }
            head.append((char) one);
            matched = one == END[matched] ? matched + 1 : one == END[0] ? 1 : 0;
        }
        return head.toString();
    }

    private static String header(String head, String name, String otherwise) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
