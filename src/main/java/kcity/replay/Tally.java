package kcity.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is counted while the year is played. */
public final class Tally {
    /** A result made public. */
    public record Announcement(String call, Instant at) {}

    /** A chosen project. */
    public record Selected(String type, String subtype, String country, String city, long amountWon) {}

    public int received;
    public int late;
    public int refused;
    public int foundNotEligible;
    public int carriedOver;
    /** Won that committees have spent, by call of the rulebook. */
    final Map<String, Long> decided = new HashMap<>();

    public final List<Announcement> announcements = new ArrayList<>();
    public final List<Selected> selected = new ArrayList<>();

    /** Refused by the rules at the submission, or found not eligible by an officer. */
    public int ineligible() {
        return refused + foundNotEligible;
    }

    public long totalWon() {
        return selected.stream().mapToLong(Selected::amountWon).sum();
    }
}
