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
    FILE;

    /** Its answer is one of known words, so that a condition can ask for it. */
    boolean isChosen() {
        return this == CHOICE || this == CHOICES || this == YES_NO;
    }

    boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }
}
