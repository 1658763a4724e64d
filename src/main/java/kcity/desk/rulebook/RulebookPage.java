package kcity.desk.rulebook;

import java.util.List;
import kcity.programme.ProgrammeMatter;
import kcity.shared.Matter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * A year's rulebook: its versions, the form for the next one, and what that would change.
 *
 * @param previewed the text was read and found right, and this is what it changes
 */
public record RulebookPage(
        Frame frame,
        SubmittedForm entered,
        int year,
        int base,
        String content,
        List<Version> versions,
        boolean previewed,
        List<String> values,
        List<Change> lines)
        implements Page {
    /** A version with its author and reason, and the way to adopt it again where it is not in force. */
    public record Version(int version, String when, String author, String reason, List<Link> ways) {}

    /** A line that goes or comes. */
    public record Change(String line, String mark, String text) {}

    public List<Field> fields() {
        return List.of(
                entered.fill(
                        frame,
                        Field.longText("content", frame.t("desk-rulebook.content"))
                                .about(ProgrammeMatter.RULEBOOK)
                                .hint(frame.t("desk-rulebook.content.hint"))
                                .value(content)),
                entered.fill(
                        frame,
                        Field.text("reason", frame.t("desk-rulebook.reason"))
                                .about(Matter.REASON)
                                .hint(frame.t("desk-rulebook.reason.hint"))));
    }

    public List<Column> versionColumns() {
        return Column.texts(
                frame.t("desk-rulebook.version"),
                frame.t("desk-rulebook.since"),
                frame.t("desk-rulebook.author"),
                frame.t("desk-rulebook.reason"),
                frame.t("desk-rulebook.again.column"));
    }

    public List<Column> lineColumns() {
        return Column.texts(
                frame.t("desk-rulebook.line"), frame.t("desk-rulebook.change"), frame.t("desk-rulebook.text"));
    }

    public String heading() {
        return frame.t("desk-rulebook.of", String.valueOf(year));
    }

    public List<Link> trail() {
        return List.of(
                new Link(frame.t("web.nav.desk"), "/desk"),
                new Link(frame.t("desk-rulebook.title"), "/desk/rulebooks"),
                new Link(String.valueOf(year), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
