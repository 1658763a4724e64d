package kcity.site.call;

import java.util.List;
import kcity.site.call.PublishedResults.Result;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** What stands beside the title of a chosen project, wherever it is listed. */
public final class Marks {
    private Marks() {}

    public static List<Tag> of(Frame frame, Result result) {
        return result.synthetic() ? List.of(Tag.of(Tone.WARNING, frame.t("site-call.synthetic"))) : List.of();
    }
}
