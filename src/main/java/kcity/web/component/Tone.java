package kcity.web.component;

import java.util.Locale;

/** How loudly something is said. Each tone has a drawing too, as colour alone tells nobody anything. */
public enum Tone {
    NEUTRAL(Icon.DASH),
    PRIMARY(Icon.CLOCK),
    INFORMATION(Icon.INFORMATION),
    SUCCESS(Icon.CHECK),
    WARNING(Icon.WARNING),
    DANGER(Icon.STOP);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /** The class name in the style sheet. */
    public String look() {
        return name().toLowerCase(Locale.ROOT);
    }
}
