package kcity.web.component;

/** One choice of a field: the value that is submitted, the words that are read, a hint or "". */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
