package kcity.project.pilot;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.LineChart;
import kcity.web.component.Link;
import kcity.web.component.Term;

/** What a file would add; nothing is recorded yet. */
public record PreviewPage(
        Frame frame,
        List<Link> trail,
        String base,
        String indicator,
        String document,
        List<Term> facts,
        List<LineChart> course)
        implements Page {}
