package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;

/**
 * Asks whether a draft is really to be thrown away.
 *
 * @param possible it was never submitted
 */
public record DiscardingPage(Frame frame, String ref, String title, boolean possible) implements Page {
    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.discard"));
    }
}
