package kcity.cli.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kcity.award.AmendmentKind;
import kcity.award.PlannedMilestone;
import kcity.award.SignAgreements;
import kcity.call.Call;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.programme.ProgrammeType;
import kcity.selection.Result;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Won;

/** What becomes of the chosen: tender, agreement, payments, pilot or reports. */
final class AwardPlay {
    private final Deeds deeds;
    private final Agenda agenda;
    private final Chance chance;
    private final Story story;
    private final Tally tally;
    private final Call call;
    private final Actor officer;
    private final Map<String, Entrant> applied;

    AwardPlay(
            Deeds deeds,
            Agenda agenda,
            Cast cast,
            Chance chance,
            Story story,
            Tally tally,
            Call call,
            Map<String, Entrant> applied) {
        this.deeds = deeds;
        this.agenda = agenda;
        this.chance = chance;
        this.story = story;
        this.tally = tally;
        this.call = call;
        this.officer = cast.actor("officer of " + call.agency());
        this.applied = applied;
    }

    void begin() {
        var results = deeds.selection().results(officer, call.ref());
        results.forEach(result -> tally.selected.add(new Tally.Selected(
                call.type().name(),
                result.subType().name(),
                result.country().code(),
                result.city(),
                result.amount().amount())));
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var first = i == 0;
            if (call.type() == ProgrammeType.PLANNING) {
                agenda.at(days(20), () -> tender(result));
            }
            agenda.at(days(30), () -> sign(result));
            agenda.at(days(35), () -> pay(result, 1));
            if (first) {
                agenda.at(days(60), () -> amend(result));
            }
            goOn(result, first);
        }
    }

    private void tender(Result result) {
        deeds.contractor()
                .choose(officer, result.ref(), "SYN-" + result.ref(), "가상엔지니어링 (synthetic)", CountryCode.KOREA);
    }

    private void sign(Result result) {
        var half = new Won(result.amount().amount() / 2);
        var today = today();
        var end = LocalDate.of(today.getYear(), 12, 20);
        var ends = end.isAfter(today.plusDays(120)) ? end : today.plusDays(300);
        deeds.sign()
                .sign(
                        officer,
                        result.ref(),
                        new SignAgreements.Terms(
                                "협약-" + result.ref(),
                                result.amount(),
                                ends,
                                List.of(
                                        new PlannedMilestone("착수 (start)", today.plusDays(5), half),
                                        new PlannedMilestone(
                                                "완료 (completion)",
                                                ends,
                                                result.amount().minus(half)))));
        tell("agreement signed for " + result.ref());
    }

    private void pay(Result result, int milestone) {
        deeds.pay().pay(officer, result.ref(), milestone, "SYN-PAY-" + result.ref() + "-" + milestone);
    }

    private void amend(Result result) {
        deeds.amend()
                .amend(
                        officer,
                        result.ref(),
                        AmendmentKind.NOTICE,
                        "One site was moved (synthetic)",
                        "Road works (synthetic)",
                        null,
                        null);
        tell("agreement of " + result.ref() + " amended");
    }

    private void goOn(Result result, boolean first) {
        if (call.type() == ProgrammeType.PLANNING) {
            report(result, 50, DeliverableKind.KICK_OFF, officer);
            report(result, 110, DeliverableKind.INTERIM_REPORT, officer);
            report(result, 170, DeliverableKind.FINAL_REPORT, officer);
        } else {
            var company =
                    Objects.requireNonNull(applied.get(result.ref())).person().actor();
            agenda.at(
                    days(60),
                    () -> deeds.record()
                            .install(company, result.ref(), "Junction 1 (synthetic)", "12 sensors", today()));
            agenda.at(days(70), () -> plan(result, company));
            agenda.at(days(75), () -> deeds.record().startOperation(company, result.ref(), today()));
            agenda.at(days(170), () -> measure(result, company, first));
            report(result, 180, DeliverableKind.FINAL_REPORT, company);
        }
        agenda.at(days(190), () -> pay(result, 2));
    }

    private void report(Result result, int afterDays, DeliverableKind kind, Actor by) {
        agenda.at(days(afterDays), () -> {
            deeds.record().deliver(by, result.ref(), kind, today(), "Delivered and accepted (synthetic).", null);
            if (kind == DeliverableKind.FINAL_REPORT) {
                tell("final report of " + result.ref());
            }
        });
    }

    private void plan(Result result, Actor company) {
        deeds.measure()
                .set(
                        company,
                        result.ref(),
                        new MeasurePilots.Plan(
                                "Waiting time at junctions (synthetic)",
                                "s",
                                Direction.LOWER,
                                new BigDecimal("100"),
                                new BigDecimal("85")));
    }

    /** Twelve weekly means, as a CSV file would bring them. */
    private void measure(Result result, Actor company, boolean first) {
        var readings = new ArrayList<String>();
        readings.add("date,value");
        var middle = first ? 78 : chance.between(76, 92);
        for (var week = 12; week >= 1; week--) {
            readings.add(today().minusWeeks(week) + "," + (middle + chance.between(-3, 3)) + "." + chance.below(10));
        }
        List<Pilot.Measurement> values = MeasurePilots.read("replay.csv", String.join("\n", readings) + "\n");
        deeds.measure().record(company, result.ref(), "waiting-time-at-junctions-synthetic", values);
        if (first) {
            tell("pilot " + result.ref() + " has its results: " + values.size() + " measured values");
        }
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
