package kcity.apply.pilot;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.LineChart;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/** Sites, operation, indicators and reports of one award, each with its form while it can be added to. */
public record PilotPage(
        Frame frame,
        Entered entered,
        String ref,
        String title,
        boolean synthetic,
        List<Term> sites,
        String operating,
        List<Indicator> indicators,
        List<Report> reports,
        List<Field> install,
        List<Field> operate,
        List<Field> plan,
        List<Field> measure,
        List<Field> deliver)
        implements Page {
    /** An indicator with its figures and, from two values on, its course. */
    public record Indicator(String name, List<Term> figures, Tag state, List<LineChart> course) {}

    /** A delivered report. */
    public record Report(String kind, String when, String summary, List<FileEntry> files) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
