package kcity.letters;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;

/**
 * One letter, in the language in which it was written.
 *
 * @param way how far its e-mail is, in words
 */
public record LetterPage(
        Frame frame, String subject, String body, String language, String when, String way, Link next, List<Link> trail)
        implements Page {}
