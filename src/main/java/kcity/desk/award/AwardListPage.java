package kcity.desk.award;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Tag;

/** The awards of a call. */
public record AwardListPage(Frame frame, String call, List<Line> lines, String total) implements Page {
    /** One award. */
    public record Line(String ref, String title, String granted, String paid, Tag state) {}
}
