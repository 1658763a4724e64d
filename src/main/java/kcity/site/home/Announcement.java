package kcity.site.home;

import java.util.List;
import kcity.web.component.Tag;

/** What was chosen at once, all of it. */
public record Announcement(String title, String address, String when, List<Winner> winners) {
    /** One project; {@code later} says when it moved up, and is empty for those chosen at first. */
    public record Winner(String title, String address, List<Tag> tags, String place, String later) {}
}
