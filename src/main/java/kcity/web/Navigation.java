package kcity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kcity.shared.Actor;
import kcity.shared.Role;

/** Which doors a person finds in the page's head. */
final class Navigation {
    private static final Pattern OF_ONE = Pattern.compile("/projects/[^/]+/(award|pilot)\\b");

    private Navigation() {}

    static List<Frame.Link> of(Frame frame) {
        var links = new ArrayList<Frame.Link>();
        add(links, frame, "/calls", "web.nav.calls");
        add(links, frame, "/projects", "web.nav.projects");
        add(links, frame, "/years", "web.nav.years");
        var actor = frame.actor();
        if (actor.is(Role.MEMBER)) {
            add(links, frame, "/apply", "web.nav.apply");
        }
        if (actor.is(Role.EXPERT)) {
            add(links, frame, "/reviewer", "web.nav.reviewer");
        }
        if (worksAtDesk(actor)) {
            add(links, frame, "/desk", "web.nav.desk");
        }
        return links;
    }

    /** Where somebody begins after signing in. */
    static String startOf(Actor actor) {
        if (worksAtDesk(actor)) {
            return "/desk";
        }
        return actor.is(Role.EXPERT) ? "/reviewer" : "/apply";
    }

    private static boolean worksAtDesk(Actor actor) {
        return actor.isOfficer() || actor.is(Role.COMMITTEE_MEMBER) || actor.is(Role.COMMITTEE_CHAIR);
    }

    private static void add(List<Frame.Link> links, Frame frame, String href, String key) {
        links.add(new Frame.Link(href, frame.t(key), isHere(frame, href)));
    }

    /** What belongs to one project is work of whoever is part of it, though it lies below the project's public page. */
    private static boolean isHere(Frame frame, String href) {
        return OF_ONE.matcher(frame.path()).lookingAt()
                ? href.equals(startOf(frame.actor()))
                : frame.path().startsWith(href);
    }
}
