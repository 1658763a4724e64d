package kcity.desk.selection;

import java.util.List;
import kcity.web.component.Link;

/** What stands above every page of a call's selection: the call's reference and name, the page's title, trail and tabs. */
public record SelectionHead(String call, String name, String title, List<Link> trail, List<Link> tabs) {
    /** Where this selection's pages are. */
    public String address() {
        return "/desk/calls/" + call + "/selection";
    }
}
