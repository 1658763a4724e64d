package kcity.shared;

import java.util.Locale;

/** The two languages that every screen speaks. */
public enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code used in cookies, URLs, {@code lang} attributes and data files: {@code ko} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == KO ? EN : KO;
    }
}
