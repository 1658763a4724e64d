package kcity.apply;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.WayBack;
import kcity.shared.Matter;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;

/**
 * Taking an application back, on a page of its own so that nobody does it by mistake; where there is no way back it is asked for twice.
 *
 * @param stands it was submitted, not withdrawn, and no agreement binds it, so that it can be
 * @param back how the withdrawal could be taken back
 */
public record WithdrawalPage(Frame frame, SubmittedForm entered, String ref, String title, boolean stands, WayBack back)
        implements Page {
    static final String SURE = "sure";

    public List<Field> fields() {
        if (!stands) {
            return List.of();
        }
        var reason = Field.longText("reason", frame.t("apply.withdraw.reason")).about(Matter.REASON);
        return Stream.concat(Stream.of(reason), back == WayBack.NONE ? Stream.of(sure()) : Stream.empty())
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    private Field sure() {
        return Field.of(Kind.CONSENT, SURE, frame.t("apply.withdraw.sure"));
    }

    /** What to know before doing it. */
    public String text() {
        return frame.t(stands ? "apply.withdraw.back." + back : "apply.withdraw.not-possible");
    }

    public List<Link> trail() {
        return Trail.to(frame, ref, frame.t("apply.withdraw"));
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
