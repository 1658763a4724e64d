package kcity.web;

import java.util.List;
import kcity.web.component.FileEntry;

/**
 * A thing whole, as it is printed: on paper there are no links, only names.
 *
 * @param lead its number and what it belongs to
 * @param notice what nobody may overlook; "" for nothing
 * @param parts in order, tables and the names of files among them
 */
public record PrintedPage(Frame frame, String title, String lead, String notice, List<AnsweredForm.Part> parts)
        implements Page {
    /** When it was printed, in the reader's words. */
    public String printed() {
        return frame.t("web.printed", frame.time(frame.now()));
    }

    /** As it stands on paper. */
    public static String named(FileEntry file) {
        return file.about().isEmpty() ? file.name() : file.name() + " (" + file.about() + ")";
    }
}
