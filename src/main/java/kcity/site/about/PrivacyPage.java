package kcity.site.about;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;

/** What is kept of people, why, how long, and what they can ask for. */
public record PrivacyPage(Frame frame, List<Part> parts) implements Page {
    /** One question with its answer. */
    public record Part(String title, String text) {}
}
