package kcity.apply;

import kcity.call.Call;
import kcity.web.Frame;

/** Until when a call takes applications: to the second, in Korean time and in the reader's own. */
final class Deadlines {
    private Deadlines() {}

    static String words(Frame frame, Call call) {
        var closes = call.closesAt();
        if (closes == null) {
            return frame.t("apply.rolling");
        }
        var korean = frame.t("apply.closes", frame.time(closes), frame.daysUntil(closes));
        return frame.elsewhere() ? korean + " · " + frame.ownTime(closes) : korean;
    }
}
