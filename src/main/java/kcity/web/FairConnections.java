package kcity.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets no address but those of the proxies in front hold so many connections that none is left for others. */
@Component
final class FairConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Set<String> proxies;
    private final int most;

    /** Addresses of proxies are bare, as {@code 10.0.0.2}. */
    FairConnections(
            @Value("${kcity.proxies:}") List<String> proxies, @Value("${kcity.connections-of-one:400}") int most) {
        this.proxies = Set.copyOf(proxies);
        this.most = most;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(FairProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof FairProtocol protocol) {
                protocol.share(proxies, most);
            }
        });
    }
}
