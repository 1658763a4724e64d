package kcity.desk.job;

import java.util.List;
import kcity.web.component.Tone;

/**
 * What a page says of the work that was last asked for there.
 *
 * @param id 0 where there is nothing to say
 * @param title what is worked out, and how it ended
 * @param text since when and what is done now, or when it ended
 * @param percent how far it is
 * @param reasons why it failed
 * @param leads what the link to the work's own page says; "" for no link
 */
public record JobNote(
        long id, Tone tone, boolean open, String title, String text, int percent, List<String> reasons, String leads) {
    public static final JobNote NONE = new JobNote(0, Tone.NEUTRAL, false, "", "", 0, List.of(), "");

    JobNote without() {
        return new JobNote(id, tone, open, title, text, percent, reasons, "");
    }

    public boolean isShown() {
        return id > 0;
    }

    public String address() {
        return "/desk/jobs/" + id;
    }
}
