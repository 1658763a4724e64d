package kcity.project;

import java.util.ArrayList;
import java.util.List;
import kcity.web.Frame;
import kcity.web.component.Link;

/** Where a project's pages lie, the same for everybody, and the way down to them: from the desk for officers, from their own applications for all others. */
public record ProjectPlace(Frame frame, String ref) {
    public String award() {
        return "/projects/" + ref + "/award";
    }

    public String pilot() {
        return "/projects/" + ref + "/pilot";
    }

    /** Whoever else may come here is of the applicant or of its overseas partner. */
    public boolean isOfOfficer() {
        return frame.actor().isOfficer();
    }

    /** Page of the application that the project comes from. */
    public String application() {
        return (isOfOfficer() ? "/desk/applications/" : "/apply/") + ref;
    }

    Link start() {
        return isOfOfficer()
                ? new Link(frame.t("web.nav.desk"), "/desk")
                : new Link(frame.t("apply.home.title"), "/apply");
    }

    /** To a page below one of the project's. */
    public List<Link> trail(String page, String address, String here) {
        return trail(List.of(), new Link(page, address), new Link(here, ""));
    }

    List<Link> trail(List<Link> between, Link... down) {
        var trail = new ArrayList<Link>();
        trail.add(start());
        trail.addAll(between);
        trail.add(new Link(ref, application()));
        trail.addAll(List.of(down));
        return trail;
    }
}
