package kcity.desk.selection;

import java.util.ArrayList;
import java.util.List;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.selection.SelectionRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** Makes what stands above every page of a call's selection, and asks who may see it. */
@Component
class SelectionHeads {
    /** The overview is "". */
    static final String OVERVIEW = "";

    private static final String DECISION = "decision";
    private static final List<String> PAGES = List.of(OVERVIEW, "sheet", "proposal", "left-out", DECISION);
    private final CallQueries calls;
    private final DeskNavigation navigation;

    SelectionHeads(CallQueries calls, DeskNavigation navigation) {
        this.calls = calls;
        this.navigation = navigation;
    }

    SelectionHead of(Frame frame, Actor actor, String callRef, String page) {
        var call = calls.call(callRef);
        if (!SelectionRights.maySeeSealed(actor, call)) {
            throw new NotFound("selection of " + callRef);
        }
        var base = "/desk/calls/" + callRef + "/selection";
        var down = new ArrayList<Link>();
        if (!page.equals(OVERVIEW)) {
            down.add(new Link(frame.t("desk-selection.title"), base));
        }
        down.add(new Link(title(frame, page), ""));
        return new SelectionHead(
                callRef,
                DeskNavigation.name(frame, call),
                title(frame, page),
                navigation.trail(frame, call, down),
                PAGES.stream()
                        .filter(tab -> !tab.equals(DECISION) || SelectionRights.mayDecide(actor, call.ref()))
                        .map(tab -> new Link(label(frame, tab), address(base, tab, page)))
                        .toList());
    }

    private static String title(Frame frame, String page) {
        return page.equals(OVERVIEW) ? frame.t("desk-selection.title") : label(frame, page);
    }

    private static String label(Frame frame, String page) {
        return frame.t("desk-selection.page." + (page.equals(OVERVIEW) ? "overview" : page));
    }

    private static String address(String base, String tab, String here) {
        if (tab.equals(here)) {
            return "";
        }
        return tab.equals(OVERVIEW) ? base : base + "/" + tab;
    }
}
