package kcity.programme;

import java.net.URI;
import java.util.List;
import kcity.shared.Text;

/** Where a value was read. */
public record Source(String key, List<URI> addresses, Text note) {
    public Source {
        addresses = List.copyOf(addresses);
    }
}
