package kcity.forms;

/** What a field asks for. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    EMAIL,
    NUMBER,
    WON,
    DATE,
    CHOICE,
    CHOICES,
    COUNTRY,
    YES_NO,
    FILE,
    /** Rows of questions, one below the other: partners, sites. */
    GROUP,
    /** Rows of short questions side by side: a budget, a schedule. */
    TABLE;

    /** Its answer is one of known words, so that a condition can ask for it. */
    boolean isChosen() {
        return this == CHOICE || this == CHOICES || this == YES_NO;
    }

    boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }

    /** It asks its questions once for each row. */
    public boolean repeats() {
        return this == GROUP || this == TABLE;
    }

    boolean isCounted() {
        return this == NUMBER || this == WON;
    }
}
