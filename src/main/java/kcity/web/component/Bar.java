package kcity.web.component;

/** One bar: its label, length, how the length is said, and an interval around it (equal to the value where there is none). */
public record Bar(String label, double value, String text, double low, double high) {
    public static Bar of(String label, double value, String text) {
        return new Bar(label, value, text, value, value);
    }

    public boolean uncertain() {
        return low < high;
    }
}
