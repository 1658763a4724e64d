package kcity.web;

import java.util.List;
import kcity.web.component.FieldError;

/**
 * A page as a record: all that its template may show. The template's path follows from the record's name: {@code kcity.site.home.HomePage} is shown
 * by {@code site/home/home.jte}, {@code kcity.desk.call.CallListPage} by {@code desk/call/call-list.jte}.
 */
public interface Page {
    Frame frame();

    /** All that is wrong with its form; nothing where it has none. */
    default List<FieldError> errors() {
        return Complaints.of(this);
    }

    /** HTTP status that it is sent with. A form shown again with its errors is 422. */
    default int status() {
        return 200;
    }
}
