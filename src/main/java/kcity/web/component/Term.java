package kcity.web.component;

/** One line of a description list; an address of "" is plain text. */
public record Term(String name, String value, String address) {
    public static Term of(String name, String value) {
        return new Term(name, value, "");
    }
}
