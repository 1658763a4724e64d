package kcity.site.year;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcity.web.Frame;

/** What the values of a rulebook are called, from their paths. */
final class RuleLabels {
    private static final Pattern SUB_TYPE = Pattern.compile("sub-types\\.([a-z-]+)\\.(.+)");
    private static final Pattern CALL = Pattern.compile("calls\\.([a-z0-9-]+)\\.(.+)");

    private final Frame frame;

    RuleLabels(Frame frame) {
        this.frame = frame;
    }

    /** With the call and the sub-type before it: "Planning › Urban development › Places". */
    String full(String path) {
        Matcher call = CALL.matcher(path);
        return call.matches() ? call(call.group(1)) + " › " + inCall(call.group(2)) : leaf(path);
    }

    /** Without the call, for a page that has a part for each. */
    String inCall(String path) {
        Matcher subType = SUB_TYPE.matcher(path);
        return subType.matches()
                ? frame.t("sub-type." + constant(subType.group(1))) + " › " + leaf(subType.group(2))
                : leaf(path);
    }

    String call(String id) {
        String key = "programme-type." + constant(id);
        return frame.messages().has(key) ? frame.t(key) : id;
    }

    private String leaf(String path) {
        String[] steps = path.split("\\.");
        String last = steps[steps.length - 1];
        return switch (steps[0]) {
            case "stages" -> frame.t("entry.stage") + " › " + frame.t("stage." + constant(last));
            case "timetable" -> frame.t("event." + constant(last));
            case "settings" -> frame.t("setting." + constant(last));
            case "remarks" -> frame.t("entry.remark");
            case "decisions" -> frame.t("entry.decision");
            case "intake" -> frame.t("entry.intake-" + last);
            default -> frame.t("entry." + last);
        };
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
