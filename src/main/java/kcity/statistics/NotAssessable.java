package kcity.statistics;

/** The data cannot answer what is asked of them; {@code missing} says what they lack, as half a sentence for people. */
public final class NotAssessable extends RuntimeException {
    private final String missing;

    public NotAssessable(String missing) {
        super(missing);
        this.missing = missing;
    }

    public String missing() {
        return missing;
    }
}
