package kcity.web;

/**
 * A page as a record: all that its template may show. The template's path follows from the record's name: {@code kcity.site.home.HomePage} is shown
 * by {@code site/home/home.jte}, {@code kcity.desk.call.CallListPage} by {@code desk/call/call-list.jte}.
 */
public interface Page {
    Frame frame();

    /** HTTP status that it is sent with. A form shown again with its errors is 422. */
    default int status() {
        return 200;
    }
}
