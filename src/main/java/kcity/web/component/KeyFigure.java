package kcity.web.component;

/** A number worth a large letter: value, unit ("" if none), what it counts, and a note ("" if none). */
public record KeyFigure(String value, String unit, String label, String note) {
    public static KeyFigure of(String value, String unit, String label) {
        return new KeyFigure(value, unit, label, "");
    }
}
