package kcity.apply;

import java.time.Duration;
import java.time.Instant;
import kcity.call.Call;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.web.Frame;

/** Until when a call takes applications: to the second, by the programme's clock and by the reader's own, with the time that is left. */
final class Deadlines {
    private static final int HOURS_FROM_WHICH_DAYS_DO = 48;

    private Deadlines() {}

    static String words(Frame reader, Call call) {
        var frame = reader.of(call.ref());
        var closes = call.closesAt();
        if (closes == null) {
            return frame.t("apply.rolling");
        }
        var there = frame.t("apply.closes", frame.time(closes), left(frame, closes));
        return frame.elsewhere() ? there + " · " + frame.ownTime(closes) : there;
    }

    private static String left(Frame frame, Instant closes) {
        var left = Duration.between(frame.now(), closes);
        return left.toHours() >= HOURS_FROM_WHICH_DAYS_DO
                ? frame.t("apply.left.days", frame.daysUntil(closes))
                : frame.t("apply.left.hours", left.toHours(), left.toMinutesPart());
    }

    /** Which edition considers what arrives now; "" where it is the call's own. */
    static String laterEdition(Frame frame, CallRules rules) {
        return rules.intake() instanceof Intake.Rolling rolling
                        && rolling.arrivalAt(frame.now()) == Intake.Arrival.NEXT_EDITION
                ? rolling.laterEdition()
                        .known()
                        .map(edition -> frame.t("apply.next-edition", Integer.toString(edition)))
                        .orElse("")
                : "";
    }
}
