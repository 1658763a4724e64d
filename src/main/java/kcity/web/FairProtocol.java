package kcity.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/** HTTP over connections of which one address holds only so many; a further one is closed before a byte of it is read. */
public final class FairProtocol extends Http11NioProtocol {
    /** Made by the container by this name. */
    public FairProtocol() {
        super(new Endpoint());
    }

    void share(Set<String> proxies, int most) {
        if (getEndpoint() instanceof Endpoint endpoint) {
            endpoint.proxies = proxies;
            endpoint.most = most;
        }
    }

    private static final class Endpoint extends NioEndpoint {
        private Set<String> proxies = Set.of();
        private int most = Integer.MAX_VALUE;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            return mayConnect(host(socket)) && super.setSocketOptions(socket);
        }

        private boolean mayConnect(@Nullable String client) {
            return client == null
                    || proxies.contains(client)
                    || connections.keySet().stream()
                                    .filter(socket -> client.equals(host(socket)))
                                    .limit(most)
                                    .count()
                            < most;
        }

        /** Null for one that is closed already. */
        private static @Nullable String host(SocketChannel socket) {
            try {
                SocketAddress address = socket.getRemoteAddress();
                return address instanceof InetSocketAddress internet
                        ? internet.getAddress().getHostAddress()
                        : null;
            } catch (IOException closed) {
                return null;
            }
        }
    }
}
