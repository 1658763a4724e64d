package kcity.letters;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Pagination;

/** Letters, newest first. */
public record LetterListPage(Frame frame, List<Line> letters, boolean sentByMail, Pagination pages) implements Page {
    /** One letter; its subject is in the language in which it was written. */
    public record Line(String address, String subject, String language, String instant, String when, boolean unread) {}
}
