package kcity.web.component;

import java.util.List;

/**
 * A file that may be fetched: its name, address, and a line about it (type, size, date).
 *
 * @param ways to what else is shown of it
 * @param small where it is shown small; "" where it is no picture
 */
public record FileEntry(String name, String address, String about, List<Link> ways, String small) {
    public FileEntry(String name, String address, String about) {
        this(name, address, about, List.of(), "");
    }
}
