package kcity.apply.pilot;

import java.util.List;
import kcity.web.Frame;
import kcity.web.component.Link;

/**
 * By which door the reader came: the desk's pages and the applicant's lead on to their own.
 *
 * @param title of the pilot's page
 */
record PilotAddress(Frame frame, String ref, String title) {
    PilotAddress(Frame frame, String ref) {
        this(frame, ref, frame.t("apply.pilot.title"));
    }

    boolean atDesk() {
        return frame.path().startsWith("/desk");
    }

    String base() {
        return atDesk() ? "/desk/pilots/" + ref : "/apply/" + ref + "/pilot";
    }

    List<Link> trail() {
        return List.of(start(), project(), new Link(title, ""));
    }

    /** To a page below the pilot's. */
    List<Link> trail(String here) {
        return List.of(start(), project(), new Link(title, base()), new Link(here, ""));
    }

    private Link start() {
        return atDesk() ? new Link(frame.t("web.nav.desk"), "/desk") : new Link(frame.t("apply.home.title"), "/apply");
    }

    private Link project() {
        return new Link(ref, atDesk() ? "/desk/applications/" + ref : "/apply/" + ref);
    }

    private Link application() {
        return new Link(frame.t("apply.pilot.application"), project().address());
    }

    /** The project's other pages. */
    List<Link> neighbours(boolean award) {
        return award
                ? List.of(
                        application(),
                        new Link(
                                frame.t("desk.award.title"),
                                atDesk() ? "/desk/awards/" + ref : "/apply/" + ref + "/award"),
                        new Link(title, ""))
                : List.of(application(), new Link(title, ""));
    }
}
