package kcity.web.account;

import java.util.List;
import kcity.people.Passkey;
import kcity.people.PeopleMatter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Link;

/**
 * The reader's own passkeys.
 *
 * @param challenge what the device has to answer
 * @param host to which passkeys are bound
 * @param handle by what devices know the reader
 * @param known credentials that the reader has already, with blanks between
 */
public record PasskeysPage(
        Frame frame,
        SubmittedForm entered,
        List<Line> lines,
        String challenge,
        String host,
        String handle,
        String known)
        implements Page {
    /** A passkey as its owner knows it. */
    public record Line(long number, String name, String added, String last) {
        static Line of(Frame frame, Passkey key) {
            return new Line(key.number(), key.name(), frame.minute(key.addedAt()), frame.minute(key.lastAt()));
        }
    }

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("web-passkey.name")),
                Column.text(frame.t("web-passkey.added")),
                Column.text(frame.t("web-passkey.last")),
                Column.text(frame.t("web-passkey.remove")));
    }

    public List<Field> fields() {
        return List.of(entered.fill(
                frame,
                Field.text("name", frame.t("web-passkey.name"))
                        .about(PeopleMatter.PASSKEY_NAME)
                        .hint(frame.t("web-passkey.name.hint"))
                        .autocomplete("off")));
    }

    public List<Link> trail() {
        return List.of(new Link(frame.t("web-account.title"), "/account"), new Link(frame.t("web-passkey.title"), ""));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
