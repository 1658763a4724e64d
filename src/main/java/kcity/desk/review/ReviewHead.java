package kcity.desk.review;

import java.util.List;
import kcity.web.component.Link;

/**
 * What stands above every page of a call's review.
 *
 * @param call its reference
 * @param name of the call
 * @param title of the page
 * @param tabs the pages of the review
 * @param opened the round has begun
 * @param running it has begun and not been closed, and the reader may act
 */
public record ReviewHead(
        String call, String name, String title, List<Link> trail, List<Link> tabs, boolean opened, boolean running) {
    /** Where this review's pages are. */
    public String address() {
        return "/desk/calls/" + call + "/review";
    }
}
