package kcity.project.pilot;

import java.time.LocalDate;
import java.time.LocalTime;
import kcity.pilot.Pilot;
import kcity.pilot.WrittenMoment;
import kcity.shared.DayRange;
import kcity.web.FormInput;

/** The day and hour of a measured value, from the fields {@code measuredOn} and {@code measuredAt}; the day's field may hold both. */
final class MomentInput {
    private MomentInput() {}

    static Pilot.Moment of(FormInput input) {
        var written = WrittenMoment.read(input.text("measuredOn"), input.text("measuredAt"));
        var day = written.day();
        var at = written.at();
        if (day == null) {
            input.wrong("measuredOn", "refusal.forms.no-date");
        } else {
            DayRange.USUAL
                    .wrong("measuredOn", day)
                    .ifPresent(reason -> input.wrong(
                            reason.question(), reason.key(), reason.arguments().toArray()));
        }
        if (at == null) {
            input.wrong("measuredAt", "refusal.forms.no-time");
        }
        return new Pilot.Moment(
                day == null ? LocalDate.EPOCH : day, at == null ? LocalTime.MIDNIGHT : at, written.offset());
    }
}
