package kcity.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon about files, where the setting {@code kcity.clamd} says where it is: {@code host:port}, or the path of its socket. Who asked for a
 * check gets one: when the daemon does not answer, nothing is taken. Everywhere, the file that all scanners know by agreement is refused.
 */
@Component
class Viruses {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PART = 65_536;
    /** In two pieces, so that no scanner takes this class for it. */
    private static final String KNOWN_TO_ALL =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final String place;

    Viruses(@Value("${kcity.clamd:}") String place) {
        this.place = place.strip();
    }

    /** Throws {@link Unfit} where one is found, and where nobody answers who should. */
    void check(ByteBuffer bytes) {
        if (Bytes.indexOf(bytes, KNOWN_TO_ALL, 0, bytes.limit()) >= 0) {
            throw new Unfit("virus");
        }
        if (!place.isEmpty()) {
            judge(asked(bytes));
        }
    }

    private static void judge(String answer) {
        if (answer.endsWith("FOUND")) {
            throw new Unfit("virus");
        }
        if (!answer.endsWith("OK")) {
            throw new Unfit("not-scanned");
        }
    }

    private String asked(ByteBuffer bytes) {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor();
                var channel = SocketChannel.open(
                        place.startsWith("/") ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            Future<String> answer = asking.submit(() -> talk(channel, bytes));
            try {
                return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                channel.close();
            }
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException silent) {
            throw new Unfit("not-scanned");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unfit("not-scanned");
        }
    }

    private String talk(SocketChannel channel, ByteBuffer bytes) throws IOException {
        channel.connect(address());
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var from = 0; from < bytes.limit(); from += PART) {
            int length = Math.min(PART, bytes.limit() - from);
            out.writeInt(length);
            out.write(Bytes.copy(bytes, from, length));
        }
        out.writeInt(0);
        out.flush();
        return answer(channel);
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = new StringBuilder();
        var part = ByteBuffer.allocate(512);
        while (channel.read(part) >= 0 && answer.length() < 4_096 && answer.indexOf("\0") < 0) {
            answer.append(StandardCharsets.UTF_8.decode(part.flip()));
            part.clear();
        }
        return answer.toString().replace("\0", "").strip();
    }

    private SocketAddress address() {
        if (place.startsWith("/")) {
            return UnixDomainSocketAddress.of(place);
        }
        int colon = place.lastIndexOf(':');
        return new InetSocketAddress(
                colon < 0 ? place : place.substring(0, colon),
                colon < 0 ? 3_310 : Integer.parseInt(place.substring(colon + 1)));
    }
}
