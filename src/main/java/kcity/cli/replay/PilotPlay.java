package kcity.cli.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import kcity.call.Call;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.RecordPilots;
import kcity.portfolio.OutcomeKind;
import kcity.selection.Result;
import kcity.shared.Actor;
import kcity.shared.Won;

/** A demonstration on the ground: sites, operation, values that settle down after a few weeks, an incident, and what came of it. */
final class PilotPlay {
    private static final int WEEKS_TO_SETTLE = 3;
    private static final int DAYS_OF_VALUES = 90;

    private final Deeds deeds;
    private final Agenda agenda;
    private final Chance chance;
    private final Story story;
    private final Call call;
    private final Result result;
    private final Actor company;
    private final Actor officer;
    private String waiting = "";
    private String answered = "";

    PilotPlay(
            Deeds deeds,
            Agenda agenda,
            Chance chance,
            Story story,
            Call call,
            Result result,
            Actor company,
            Actor officer) {
        this.deeds = deeds;
        this.agenda = agenda;
        this.chance = chance;
        this.story = story;
        this.call = call;
        this.result = result;
        this.company = company;
        this.officer = officer;
    }

    void begin(boolean first) {
        agenda.at(days(60), () -> install(1));
        agenda.at(days(66), () -> install(2));
        agenda.at(days(70), this::plan);
        agenda.at(days(75), () -> deeds.record().startOperation(company, result.ref(), today()));
        agenda.at(days(100), this::incident);
        agenda.at(days(170), () -> measure(first));
        agenda.at(days(172), () -> deeds.record().endOperation(company, result.ref(), today()));
        if (first) {
            agenda.at(days(210), this::outcome);
        }
    }

    private void install(int junction) {
        var place = new RecordPilots.Place(
                "Junction " + junction + " (synthetic)",
                "Main street " + 10 * junction + ", " + result.city() + " (synthetic)",
                "City of " + result.city() + " (synthetic)",
                null,
                null,
                "6 sensors");
        deeds.record().install(company, result.ref(), place, today());
    }

    private void plan() {
        waiting = set("Waiting time at junctions (synthetic)", "s", Direction.LOWER, "100", "85");
        answered = set("Share of calls answered in time (synthetic)", "%", Direction.HIGHER, "62", "80");
    }

    private String set(String name, String unit, Direction direction, String baseline, String target) {
        return deeds.measure()
                .set(
                        company,
                        result.ref(),
                        new MeasurePilots.Plan(
                                name, unit, direction, new BigDecimal(baseline), new BigDecimal(target)));
    }

    private void incident() {
        deeds.record()
                .note(
                        company,
                        result.ref(),
                        today().minusDays(2),
                        "Two sensors without power for a day (synthetic)",
                        "Supply replaced, batteries added (synthetic)");
    }

    /** Daily values, as CSV files bring them. */
    private void measure(boolean first) {
        var aim = first ? 78 : chance.between(76, 92);
        var values = measured(waiting, 100, aim) + measured(answered, 62, first ? 84 : chance.between(74, 88));
        if (first) {
            tell("pilot " + result.ref() + " has its results: " + values + " measured values");
        }
    }

    private int measured(String key, int from, int to) {
        var lines = new ArrayList<String>();
        lines.add("date,value");
        for (var day = DAYS_OF_VALUES; day >= 1; day--) {
            var settled = Math.min(1.0, (DAYS_OF_VALUES - day) / (7.0 * WEEKS_TO_SETTLE));
            var middle = Math.round(from + settled * (to - from));
            lines.add(today().minusDays(day) + "," + (middle + chance.between(-3, 3)) + "." + chance.below(10));
        }
        var file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var document = deeds.documents()
                .keep(company, MeasurePilots.files(result.ref()), key + ".csv", file)
                .id();
        var values = deeds.measure()
                .read(company, result.ref(), key, key + ".csv", file)
                .measurements();
        deeds.measure().record(company, result.ref(), key, values, document);
        return values.size();
    }

    private void outcome() {
        deeds.outcome()
                .record(
                        officer,
                        result.ref(),
                        OutcomeKind.CONTRACT,
                        today().minusDays(3),
                        Optional.of(Won.ofMillions(150)),
                        "The city orders twenty more junctions (synthetic)",
                        "Letter of the city to the operator (synthetic)");
        tell("outcome of " + result.ref() + ": a contract");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(agenda.instant(), Calendar.KOREA);
    }

    private Instant days(int days) {
        return agenda.instant().plus(Duration.ofDays(days));
    }

    private void tell(String what) {
        story.tell(agenda.instant(), call.ref(), what);
    }
}
