package kcity.web.component;

/**
 * What the browser is told beyond a field's kind: unit beside it, longest text (0: any), autocomplete and accept words, width, several,
 * and what is read before the label: the row that the field stands in.
 */
public record Traits(
        String unit, int limit, String autocomplete, String accept, String width, boolean several, String lead) {
    public static final Traits NONE = new Traits("", 0, "", "", "", false, "");
}
