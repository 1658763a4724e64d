package kcity.programme;

import java.time.LocalDate;
import java.util.List;
import kcity.reading.YamlNode;

/** Whether the days of a call come in an order that can be lived, in the years about its edition. */
record CalendarCheck(int edition) {
    private static final List<Event> UNTIL_THE_CONTRACTOR =
            List.of(Event.COMMITTEE, Event.RESULT, Event.CONTRACTOR_CHOSEN, Event.END);
    private static final List<Event> OF_THE_PROJECT = List.of(Event.RESULT, Event.START, Event.END);

    void of(YamlNode node, CallRules call) {
        intake(node.get("intake"), call.intake());
        var closes = closes(call.intake());
        call.timetable()
                .forEach((event, when) -> when.known().ifPresent(known -> {
                    var place = place(node, event);
                    inTime(place, known, edition - 1, edition + 3);
                    if (known.latest().isBefore(closes) && !known.earliest().equals(LocalDate.EPOCH)) {
                        place.complain(
                                YamlNode.word(event) + " in " + known + " is before the intake ends (" + closes + ")");
                    }
                }));
        inOrder(node, call, UNTIL_THE_CONTRACTOR);
        inOrder(node, call, OF_THE_PROJECT);
    }

    private void intake(YamlNode node, Intake intake) {
        inTime(node.get("opens"), day(intake.opens().get()));
        switch (intake) {
            case Intake.Window window ->
                inTime(node.get("closes"), day(window.closes().get()));
            case Intake.Rolling rolling -> {
                inTime(node.get("considers"), day(rolling.considers().get().from()));
                inTime(node.get("considers"), day(rolling.considers().get().until()));
            }
        }
    }

    private void inTime(YamlNode place, LocalDate day) {
        if (!day.equals(LocalDate.EPOCH)) {
            inTime(place, When.of(day), edition - 2, edition + 1);
        }
    }

    private void inTime(YamlNode place, When when, int first, int last) {
        int year = when.earliest().getYear();
        if (!when.earliest().equals(LocalDate.EPOCH) && (year < first || year > last)) {
            place.complain("the year " + year + " is none about the edition " + edition);
        }
    }

    /** What a call waits for before anything is decided. */
    private static LocalDate closes(Intake intake) {
        return switch (intake) {
            case Intake.Window window -> day(window.closes().get());
            case Intake.Rolling rolling -> day(rolling.considers().get().until());
        };
    }

    private static LocalDate day(Moment moment) {
        return moment.at().toLocalDate();
    }

    private static void inOrder(YamlNode node, CallRules call, List<Event> order) {
        for (int later = 1; later < order.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                inOrder(node, call, order.get(earlier), order.get(later));
            }
        }
    }

    private static void inOrder(YamlNode node, CallRules call, Event first, Event then) {
        var before = known(call, first);
        var after = known(call, then);
        if (before != null && after != null && after.latest().isBefore(before.earliest())) {
            place(node, then)
                    .complain(YamlNode.word(then) + " in " + after + " is before " + YamlNode.word(first) + " in "
                            + before);
        }
    }

    private static @org.jspecify.annotations.Nullable When known(CallRules call, Event event) {
        var when = call.timetable().get(event);
        return when == null ? null : when.known().orElse(null);
    }

    private static YamlNode place(YamlNode node, Event event) {
        return node.get("timetable").get(YamlNode.word(event)).get("value");
    }
}
