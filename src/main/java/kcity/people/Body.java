package kcity.people;

import java.util.List;
import java.util.Set;

/**
 * An organisation with whatever other records bear one of its names or were said to be the same body.
 *
 * @param records their ids, its own among them
 * @param names all their names, in both languages
 * @param addresses of all who act for them
 */
public record Body(Set<String> records, List<String> names, List<String> addresses) {
    public static final Body NONE = new Body(Set.of(), List.of(), List.of());
}
