package kcity.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kcity.call.Call;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.RecordPilots;
import kcity.portfolio.OutcomeKind;
import kcity.replay.material.Dossier;
import kcity.replay.material.Indicator;
import kcity.replay.material.Series;
import kcity.selection.Result;
import kcity.shared.Actor;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** A demonstration on the ground: sites, operation, values that settle down after a few weeks, an incident with the days that it cost, and what came of it. */
final class PilotPlay {
    private static final int DAYS_OF_VALUES = 90;
    private static final double WELL = 1.15;
    private static final double LEAST = 0.6;

    private final Deeds deeds;
    private final Agenda agenda;
    private final Story story;
    private final Call call;
    private final Result result;
    private final Actor company;
    private final Actor officer;
    private final Dossier dossier;
    private String main = "";
    private String second = "";
    private Series.@Nullable Gap gap;
    private @Nullable Series measured;

    PilotPlay(
            Deeds deeds,
            Agenda agenda,
            Story story,
            Call call,
            Result result,
            Actor company,
            Actor officer,
            Dossier dossier) {
        this.deeds = deeds;
        this.agenda = agenda;
        this.story = story;
        this.call = call;
        this.result = result;
        this.company = company;
        this.officer = officer;
        this.dossier = dossier;
    }

    void begin(boolean first) {
        agenda.at(days(60), () -> install("site-a"));
        agenda.at(days(66), () -> install("site-b"));
        agenda.at(days(70), this::plan);
        agenda.at(days(75), () -> deeds.record().startOperation(company, result.ref(), today()));
        agenda.at(days(100), this::incident);
        agenda.at(days(170), () -> measure(first));
        agenda.at(days(172), () -> deeds.record().endOperation(company, result.ref(), today()));
        if (first) {
            agenda.at(days(210), this::outcome);
        }
    }

    private void install(String site) {
        var city = dossier.frame().city();
        var name = dossier.named(site);
        var place = new RecordPilots.Place(
                name,
                dossier.named("city"),
                Entrant.cityBody(city),
                nearby(city.latitude(), site + "-lat"),
                nearby(city.longitude(), site + "-lon"),
                dossier.named("equipment") + " · 2곳 합계, both sites together");
        deeds.record().install(company, result.ref(), place, today());
    }

    /** Within two kilometres of the middle of the city. */
    private BigDecimal nearby(BigDecimal middle, String question) {
        return middle.add(BigDecimal.valueOf(dossier.draw(question, 30) - 15L, 3));
    }

    private void plan() {
        main = set(dossier.main());
        second = set(dossier.second());
    }

    private String set(Indicator indicator) {
        return deeds.measure()
                .set(
                        company,
                        result.ref(),
                        new MeasurePilots.Plan(
                                indicator.named(),
                                indicator.unit(),
                                indicator.lower() ? Direction.LOWER : Direction.HIGHER,
                                indicator.baseline(),
                                indicator.target()));
    }

    private void incident() {
        var first = today().minusDays(3);
        gap = new Series.Gap(first, 2 + dossier.draw("days", 2));
        deeds.record().note(company, result.ref(), first, dossier.named("incident"), dossier.named("remedy"));
    }

    /** Daily values, as CSV files bring them: the first does well; of the others some miss their target. */
    private void measure(boolean first) {
        var reached = first ? WELL : LEAST + dossier.draw("reached", 70) / 100.0;
        var series = series(dossier.main(), reached);
        measured = series;
        var values = record(main, series) + record(second, series(dossier.second(), reached));
        if (first) {
            tell("pilot " + result.ref() + " has its results: " + values + " measured values");
        }
    }

    private Series series(Indicator indicator, double reached) {
        return Series.of(
                dossier,
                indicator,
                reached,
                today().minusDays(DAYS_OF_VALUES),
                DAYS_OF_VALUES,
                Objects.requireNonNull(gap));
    }

    private int record(String key, Series series) {
        var file = series.csv().getBytes(StandardCharsets.UTF_8);
        var document = deeds.documents()
                .keep(company, MeasurePilots.files(result.ref()), key + ".csv", file)
                .id();
        var values = deeds.measure()
                .read(company, result.ref(), key, key + ".csv", file)
                .measurements();
        deeds.measure().record(company, result.ref(), key, values, document);
        return values.size();
    }

    /** What the final report says, by what was measured. */
    String result() {
        var mean = Objects.requireNonNull(measured).meanOfTheLastWeeks();
        return dossier.say(
                dossier.language(),
                dossier.main().isReachedBy(mean) ? "report-final-reached" : "report-final-missed",
                0,
                Map.of("reached", mean.toPlainString()));
    }

    private void outcome() {
        deeds.outcome()
                .record(
                        officer,
                        result.ref(),
                        OutcomeKind.CONTRACT,
                        today().minusDays(3),
                        Optional.of(Won.ofMillions(150)),
                        dossier.both("outcome"),
                        dossier.both("outcome-source"));
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
