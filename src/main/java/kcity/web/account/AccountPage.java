package kcity.web.account;

import java.util.ArrayList;
import java.util.List;
import kcity.people.Device;
import kcity.people.PeopleMatter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Column;
import kcity.web.component.Field;
import kcity.web.component.Kind;

/**
 * The reader's own account.
 *
 * @param hasPassword the reader must know the present one to set another
 * @param factor the day on which the second factor was set; "" without one
 */
public record AccountPage(
        Frame frame, SubmittedForm entered, String email, boolean hasPassword, String factor, List<Line> devices)
        implements Page {
    /** A browser in which the reader is signed in. */
    public record Line(long number, String name, String source, String since, String lastSeen, boolean thisOne) {
        static Line of(Frame frame, Device device) {
            return new Line(
                    device.number(),
                    BrowserName.of(device.agent()).orElse(frame.t("web-account.device.unknown")),
                    device.source().isEmpty() ? frame.t("web-account.device.nowhere") : device.source(),
                    frame.minute(device.since()),
                    frame.minute(device.lastSeen()),
                    device.thisOne());
        }
    }

    public List<Field> password() {
        var fields = new ArrayList<Field>();
        if (hasPassword) {
            fields.add(Field.of(Kind.PASSWORD, "until", frame.t("web-account.until"))
                    .about(PeopleMatter.PASSWORD_UNTIL)
                    .autocomplete("current-password"));
        }
        fields.add(Field.of(Kind.PASSWORD, "password", frame.t("web-account.password"))
                .about(PeopleMatter.PASSWORD)
                .hint(frame.t("web.link.password.hint"))
                .autocomplete("new-password"));
        return fields.stream().map(field -> entered.fill(frame, field)).toList();
    }

    public List<Column> columns() {
        return List.of(
                Column.text(frame.t("web-account.device")),
                Column.text(frame.t("web-account.source")),
                Column.text(frame.t("web-account.since")),
                Column.text(frame.t("web-account.last")),
                Column.text(frame.t("web-account.end")));
    }

    public boolean others() {
        return devices.stream().anyMatch(line -> !line.thisOne());
    }

    @Override
    public int status() {
        var tooOften = entered.reasons().stream().anyMatch(r -> r.key().startsWith("refusal.people.wait"));
        return tooOften ? 429 : entered.wrong() ? 422 : 200;
    }
}
