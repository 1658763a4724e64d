package kcity.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kcity.charter.Programmes;
import kcity.programme.CallRules;
import kcity.programme.Event;
import kcity.programme.Intake;
import kcity.programme.When;

/** When a call's year has which step: what the rulebook dates, and the rest spread between the close and the result. */
final class Calendar {
    static final ZoneId KOREA = Programmes.host().zone();
    private static final int DAYS_TO_RESULT = 45;
    private static final int DAYS_TO_AGREEMENT = 40;
    private static final int LATE_IN_MONTH = 28;
    private final CallRules rules;

    Calendar(CallRules rules) {
        this.rules = rules;
    }

    /** The first instant at which proposals count. */
    Instant opens() {
        return switch (rules.intake()) {
            case Intake.Window window -> window.opens().get().instant();
            case Intake.Rolling rolling -> rolling.considers().get().from().instant();
        };
    }

    /** The last second at which proposals count for this edition. */
    Instant closes() {
        return switch (rules.intake()) {
            case Intake.Window window -> window.closes().get().instant();
            case Intake.Rolling rolling -> rolling.considers().get().until().instant();
        };
    }

    boolean rolling() {
        return rules.intake() instanceof Intake.Rolling;
    }

    /** Ten in the morning of a day between the close (0) and the committee (1). */
    Instant at(double share) {
        var way = Duration.between(closes(), committee());
        var day = LocalDate.ofInstant(closes().plusSeconds(Math.round(way.toSeconds() * share)), KOREA);
        var morning = day.atTime(10, 0).atZone(KOREA).toInstant();
        return morning.isAfter(closes())
                ? morning
                : day.plusDays(1).atTime(10, 0).atZone(KOREA).toInstant();
    }

    Instant committee() {
        var before = result().minus(Duration.ofHours(23));
        return dated(Event.COMMITTEE)
                .map(day -> day.atTime(10, 0).atZone(KOREA).toInstant())
                .filter(instant -> instant.isAfter(closes()) && instant.isBefore(result()))
                .orElse(before);
    }

    Instant result() {
        return dated(Event.RESULT)
                .map(day -> day.atTime(11, 0).atZone(KOREA).toInstant())
                .filter(instant -> instant.isAfter(closes().plus(Duration.ofDays(2))))
                .orElseGet(() -> closes().plus(Duration.ofDays(DAYS_TO_RESULT)));
    }

    /** As agreements are signed forty days after the result, work is planned from the month that follows. */
    LocalDate projectStarts() {
        return signed().withDayOfMonth(1).plusMonths(1);
    }

    LocalDate projectEnds() {
        return AwardPlay.ends(signed());
    }

    private LocalDate signed() {
        return LocalDate.ofInstant(result(), KOREA).plusDays(DAYS_TO_AGREEMENT);
    }

    private Optional<LocalDate> dated(Event event) {
        return Optional.ofNullable(rules.timetable().get(event))
                .flatMap(kcity.programme.Sourced::known)
                .map(Calendar::day);
    }

    /** A month alone is taken to mean late in it. */
    private static LocalDate day(When when) {
        return when.day() == null ? when.month().atDay(LATE_IN_MONTH) : when.earliest();
    }
}
