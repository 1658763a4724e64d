package kcity.pilot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.Row;
import kcity.reading.WrongFile;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Judges new values of an indicator, typed or from a file.
 *
 * @param operation values are of its time; null where it has not begun
 * @param future whether a day has not come yet
 */
record Reading(Pilot.Indicator indicator, Pilot.@Nullable Operation operation, Predicate<LocalDate> future) {
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,30})?";
    private static final String HOUR = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int TOLD = 100;

    List<Pilot.Measurement> read(String file, String text) {
        var taken = taken();
        var seen = new HashSet<LocalDateTime>();
        try {
            var read = Csv.text(file, text)
                    .required("date", "value")
                    .optional("time")
                    .refuseOthers()
                    .read(row -> measurement(row, taken, seen));
            if (read.isEmpty()) {
                throw new Refused(List.of(Reason.at("file", "refusal.pilot.csv.empty")));
            }
            return read;
        } catch (WrongFile wrong) {
            throw new Refused(told(wrong.complaints()));
        }
    }

    private Pilot.Measurement measurement(Row row, Set<LocalDateTime> taken, Set<LocalDateTime> seen) {
        var day = day(row);
        var at = row.optionalText("time").orElse("00:00");
        if (!at.matches(HOUR)) {
            row.complain("time", "refusal.pilot.csv.time");
        }
        var value = row.optionalText("value").orElse("");
        if (!value.matches(NUMBER)) {
            row.complain("value", "refusal.pilot.csv.value");
        }
        if (row.wrong()) {
            return Pilot.Measurement.of(LocalDate.EPOCH, BigDecimal.ZERO);
        }
        var measurement = new Pilot.Measurement(day.orElseThrow(), LocalTime.parse(at), new BigDecimal(value));
        problem(measurement, taken, seen).ifPresent(key -> row.complain("date", "refusal.pilot.csv." + key));
        return measurement;
    }

    private static Optional<LocalDate> day(Row row) {
        try {
            return Optional.of(LocalDate.parse(row.optionalText("date").orElse("")));
        } catch (DateTimeException unreadable) {
            row.complain("date", "refusal.pilot.csv.date");
            return Optional.empty();
        }
    }

    /** Last word of the message that says why this value cannot be taken; empty where it can. */
    private Optional<String> problem(Pilot.Measurement measurement, Set<LocalDateTime> taken, Set<LocalDateTime> seen) {
        var moment = measurement.on().atTime(measurement.at());
        if (future.test(measurement.on())) {
            return Optional.of("future");
        }
        if (operation == null || !during(operation, measurement.on())) {
            return Optional.of("outside");
        }
        if (taken.contains(moment)) {
            return Optional.of("taken");
        }
        return seen.add(moment) ? Optional.empty() : Optional.of("twice");
    }

    private static boolean during(Pilot.Operation operation, LocalDate day) {
        var end = operation.endedOn();
        return !day.isBefore(operation.startedOn()) && (end == null || !day.isAfter(end));
    }

    private Set<LocalDateTime> taken() {
        var taken = new HashSet<LocalDateTime>();
        indicator.measurements().forEach(m -> taken.add(m.on().atTime(m.at())));
        return taken;
    }

    /** What is wrong with typed values, at the field {@code measuredOn}. */
    List<Reason> wrong(List<Pilot.Measurement> measurements) {
        var wrong = new ArrayList<Reason>();
        if (measurements.isEmpty()) {
            wrong.add(Reason.at("value", "refusal.pilot.nothing-measured"));
        }
        var taken = taken();
        var seen = new HashSet<LocalDateTime>();
        for (var measurement : measurements) {
            problem(measurement, taken, seen)
                    .ifPresent(key -> wrong.add(Reason.at(
                            "measuredOn",
                            "refusal.pilot.measured." + key,
                            measurement.on().toString())));
        }
        return wrong;
    }

    /** Complaints in our own words, as those of a file are in one language only; the first hundred, and how many more there are. */
    private static List<Reason> told(List<Complaint> complaints) {
        var told = complaints.stream()
                .limit(TOLD)
                .map(Reading::reason)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (complaints.size() > TOLD) {
            told.add(Reason.at("file", "refusal.pilot.csv.more", complaints.size() - TOLD));
        }
        return told;
    }

    private static Reason reason(Complaint complaint) {
        if (complaint.reason().startsWith("refusal.")) {
            return Reason.at("file", complaint.reason(), complaint.line(), complaint.column());
        }
        return complaint.line() <= 1
                ? Reason.at("file", "refusal.pilot.csv.header")
                : Reason.at("file", "refusal.pilot.csv.cells", complaint.line(), complaint.column());
    }
}
