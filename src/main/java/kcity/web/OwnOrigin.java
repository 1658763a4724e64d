package kcity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of another site has a browser send, whatever token it carries. A browser says with every form where it was sent from: newer ones
 * by {@code Sec-Fetch-Site}, which holds behind any proxy, all by {@code Origin}, which is held against the address that was asked, that which a proxy
 * passes on, and that by which people reach the product. Who says neither is no browser and led by nobody.
 */
final class OwnOrigin extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private final String address;
    private final AskToSignIn ask;

    OwnOrigin(String address, AskToSignIn ask) {
        this.address = address;
        this.ask = ask;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            ask.foreign(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && isForeign(
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader(HttpHeaders.ORIGIN),
                        request.getHeader(HttpHeaders.HOST),
                        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort(),
                        address);
    }

    /** @param own addresses of ours, each as a host with its port or with the scheme before */
    static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String... own) {
        if (site != null && !Seen.isBlank(site)) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        if (origin == null || Seen.isBlank(origin)) {
            return false;
        }
        var theirs = origin.contains("://") ? host(origin, origin) : "";
        return theirs.isEmpty()
                || Stream.of(own).map(address -> host(address, origin)).noneMatch(theirs::equals);
    }

    /** Host and port of an address; the port is left out where it is the usual one of the origin. "" of what is no address. */
    private static String host(@Nullable String address, String origin) {
        if (address == null) {
            return "";
        }
        try {
            var uri = URI.create(address.contains("://") ? address : "//" + address);
            var usual = origin.startsWith("https:") ? 443 : 80;
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            return host.isEmpty() || uri.getPort() < 0 || uri.getPort() == usual ? host : host + ":" + uri.getPort();
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
