package kcity.web.component;

/** What a field asks for, and the type of its input element ("" where it is no input). */
public enum Kind {
    TEXT("text"),
    EMAIL("email"),
    TELEPHONE("tel"),
    WEB_ADDRESS("url"),
    SEARCH("search"),
    PASSWORD("password"),
    NUMBER("text"),
    WON("text"),
    DATE("date"),
    DATE_TIME("datetime-local"),
    FILE("file"),
    LONG_TEXT(""),
    SELECT(""),
    CHOICE("radio"),
    YES_NO("radio"),
    CHOICES("checkbox"),
    CONSENT("checkbox");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** Asked by a group of boxes under a legend rather than by one element under a label. */
    public boolean grouped() {
        return this == CHOICE || this == YES_NO || this == CHOICES;
    }
}
