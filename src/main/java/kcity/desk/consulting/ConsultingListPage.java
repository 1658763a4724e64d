package kcity.desk.consulting;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Tag;

/** Preliminary consulting on all that is on a call's short list. */
public record ConsultingListPage(Frame frame, String title, List<Link> trail, List<Link> ways, List<Line> lines)
        implements Page {
    /** One application; firm is "" before it has begun. */
    public record Line(String ref, String title, String firm, long visits, long findings, Tag state) {}
}
