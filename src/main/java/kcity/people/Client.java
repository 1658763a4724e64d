package kcity.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody comes.
 *
 * @param source the network address; of IPv6 the first 64 bits, as one household has them all
 * @param browser secret by which a browser is known again; "" where it has none
 * @param agent what the browser says of itself, shortened
 */
public record Client(String source, String browser, String agent) {
    /** A client of nobody's, such as a command of ours. */
    public static final Client NONE = new Client("", "", "");

    private static final int AGENT = 200;

    /** As a request tells of it. */
    public static Client of(String address, String browser, @Nullable String agent) {
        var said = agent == null ? "" : agent;
        return new Client(network(address), browser, said.substring(0, Math.min(AGENT, said.length())));
    }

    private static String network(String address) {
        try {
            return address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six
                    ? first64(six.getAddress())
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private static String first64(byte[] bytes) {
        var groups = new StringBuilder();
        for (var i = 0; i < 8; i += 2) {
            groups.append("%x:".formatted((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        }
        return groups.append(":/64").toString();
    }

    /** What is kept of the browser's secret. */
    String browserHash() {
        return browser.isEmpty() ? "" : Token.hash(browser);
    }
}
