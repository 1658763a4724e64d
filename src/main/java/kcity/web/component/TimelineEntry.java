package kcity.web.component;

/** Something that happened: the instant for machines (ISO 8601) and in words, what, by whom, and details; "" is left out. */
public record TimelineEntry(String instant, String when, String title, String actor, String detail, Tone tone) {
    public static TimelineEntry of(String instant, String when, String title) {
        return new TimelineEntry(instant, when, title, "", "", Tone.NEUTRAL);
    }
}
