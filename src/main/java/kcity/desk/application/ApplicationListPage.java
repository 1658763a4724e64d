package kcity.desk.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;

/**
 * What a call received, as much of it as was asked for.
 *
 * @param all how many there are without any filter
 * @param found how many there are by these filters
 * @param lines those of this page
 * @param download the same as a CSV file, all pages of it; "" where they are so many that it is prepared as a job
 * @param exports where such a job is asked for
 * @param filter what was asked for
 */
public record ApplicationListPage(
        Frame frame,
        SubmittedForm entered,
        String title,
        List<Link> trail,
        List<Link> ways,
        String address,
        long all,
        long found,
        List<Field> filters,
        List<Column> columns,
        List<Line> lines,
        Pagination pages,
        String download,
        String exports,
        ListFilter filter)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }

    /** What the form for a job sends of the filters. */
    public List<Map.Entry<String, String>> asked() {
        return List.copyOf(new TreeMap<>(filter.fields()).entrySet());
    }

    /** One application; beside are marks of other proposals of its city. */
    public record Line(
            String ref, String title, String place, List<Tag> beside, String requested, String at, Tag state) {}
}
