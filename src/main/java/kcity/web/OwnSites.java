package kcity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kcity.people.OwnSite;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** By what name browsers know us: the address that people reach the product by, or where none was given the one that was asked. */
@Component
public class OwnSites {
    private final String address;

    OwnSites(@Value("${kcity.address:}") String address) {
        this.address = address;
    }

    public OwnSite of(HttpServletRequest request) {
        var here = URI.create(
                address.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                        : address);
        var port = here.getPort() < 0 ? "" : ":" + here.getPort();
        return new OwnSite(here.getHost(), here.getScheme() + "://" + here.getHost() + port);
    }
}
