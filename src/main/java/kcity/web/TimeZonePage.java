package kcity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import kcity.web.component.Field;
import kcity.web.component.Option;

/**
 * The reader chooses the zone in which times are shown beside Korea's.
 *
 * @param back path to go to afterwards
 * @param wrong what was chosen is no zone
 */
public record TimeZonePage(Frame frame, String back, boolean wrong) implements Page {
    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    public Field field() {
        return Field.select("zone", frame.t("web.zone"), zones(frame.now()))
                .hint(frame.t("web.zone.hint"))
                .value(frame.zone().getId())
                .error(wrong ? frame.t("web.zone.wrong") : "")
                .width("medium");
    }

    @Override
    public int status() {
        return wrong ? 422 : 200;
    }

    private static List<Option> zones(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> CITY.matcher(id).matches())
                .sorted()
                .map(id ->
                        Option.of(id, id.replace('_', ' ') + " (UTC" + OFFSET.format(now.atZone(ZoneId.of(id))) + ")"))
                .toList();
    }
}
