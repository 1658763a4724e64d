package kcity.desk.review;

import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.review.ReviewQueries;
import kcity.review.round.ReviewRights;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** Makes what stands above every page of a call's review, and asks who may see it. */
@Component
class ReviewHeads {
    /** The overview is "". */
    static final String OVERVIEW = "";

    /** What experts gave one application; reached from it and from the ranking. */
    static final String SHEETS = "sheets";

    private static final String RANKING = "ranking";
    private static final List<String> PAGES =
            List.of(OVERVIEW, "experts", "conflicts", "assignment", "progress", RANKING);
    private final CallQueries calls;
    private final ReviewQueries review;
    private final DeskNavigation navigation;

    ReviewHeads(CallQueries calls, ReviewQueries review, DeskNavigation navigation) {
        this.calls = calls;
        this.review = review;
        this.navigation = navigation;
    }

    ReviewHead of(Frame frame, Actor actor, String callRef, String page) {
        var call = calls.call(callRef);
        var whole = ReviewRights.maySee(actor, call);
        var part = List.of(RANKING, SHEETS).contains(page) && review.maySeeOpinions(actor, callRef);
        if (!whole && !part) {
            throw new NotFound("review of " + callRef);
        }
        var round = review.round(actor, callRef);
        return new ReviewHead(
                callRef,
                DeskNavigation.name(frame, call),
                title(frame, page),
                trail(frame, call, page, whole),
                tabs(frame, call, page).stream()
                        .filter(tab -> whole
                                || tab.address().endsWith(RANKING)
                                || tab.address().isEmpty())
                        .toList(),
                round.isPresent(),
                ReviewRights.mayRun(actor, call)
                        && round.filter(r -> !r.closed()).isPresent());
    }

    private static String title(Frame frame, String page) {
        return frame.t(page.equals(OVERVIEW) ? "desk-review.title" : "desk-review.page." + page);
    }

    private static String address(Call call, String page) {
        var base = "/desk/calls/" + call.ref() + "/review";
        return page.equals(OVERVIEW) ? base : base + "/" + page;
    }

    private List<Link> trail(Frame frame, Call call, String page, boolean whole) {
        var down = new ArrayList<Link>();
        if (!page.equals(OVERVIEW) && whole) {
            down.add(new Link(frame.t("desk-review.title"), address(call, OVERVIEW)));
        }
        down.add(new Link(title(frame, page), ""));
        return navigation.trail(frame, call, down);
    }

    private static List<Link> tabs(Frame frame, Call call, String here) {
        return PAGES.stream()
                .map(page -> new Link(
                        frame.t(page.equals(OVERVIEW) ? "desk-review.page.overview" : "desk-review.page." + page),
                        page.equals(here) ? "" : address(call, page)))
                .toList();
    }
}
