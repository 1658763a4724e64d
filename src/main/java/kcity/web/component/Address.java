package kcity.web.component;

import java.net.URI;
import java.net.URISyntaxException;

/** A web address as people can read it. */
public final class Address {
    private Address() {}

    /** With the letters of every script instead of their codes; as it is where that cannot be done. */
    public static String readable(String address) {
        try {
            URI uri = new URI(address);
            String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath() + query;
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
