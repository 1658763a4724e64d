package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.award.AmendAgreements;
import kcity.award.AmendmentKind;
import kcity.award.AwardQueries;
import kcity.award.ChooseContractors;
import kcity.award.CorrectAwards;
import kcity.award.EndAgreements;
import kcity.award.PayMilestones;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.pilot.RecordPilots;
import kcity.pilot.TakeBackEntries;
import kcity.shared.CountryCode;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Race;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As {@link LostRacesTest}, of what follows the decision: the award, its money, and the pilot. */
class LostRacesOfAwardsTest {
    private static final String DONE = Race.DONE;
    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);
    private final Race race = new Race(world);

    @AfterEach
    void everythingThatMustHoldHolds() {
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aContractorIsChosenAndAnAgreementSignedOnce() throws Exception {
        var ref = awarded.planning();
        var day = LocalDate.parse("2024-06-28");
        race.of(
                "award.contractor",
                () -> world.the(ChooseContractors.class)
                        .choose(world.kim(), ref, "N-1", "Hanul Planning", CountryCode.KOREA, day),
                "refusal.award.contractor-chosen-already");
        var terms = new Terms(
                Won.ofMillions(500),
                LocalDate.parse("2025-03-31"),
                List.of(Awarded.milestone("Kick-off", "2024-08-01", 500)));
        race.of(
                "award.agreement",
                () -> world.the(SignAgreements.class).sign(world.kim(), ref, "KIND-1", terms),
                () -> world.the(SignAgreements.class).sign(world.kim(), ref, "KIND-2", terms),
                "refusal.award.signed-already");
    }

    @Test
    void moneyMovesOnceAndCorrectionsFollowOneAnother() throws Exception {
        var ref = awarded.signedDemonstration();
        world.at("2024-06-03T09:00:00+09:00");
        var pay = world.the(PayMilestones.class);
        var correct = world.the(CorrectAwards.class);
        var park = world.park();
        var other = world.beside(park);
        race.of(
                "award.payment_proposal",
                () -> pay.propose(park, ref, 1, "G-1", JUNE),
                "refusal.award.proposed-already");
        race.of("award.payment", () -> pay.approve(other, ref, 1), "refusal.award.propose-first");
        race.of("award.payment", () -> correct.takeBackPayment(park, ref, 1, "Another day"), "gone");
        race.of(
                "award.correction",
                () -> correct.number(park, ref, "K-9", "A slip"),
                "number: refusal.award.same-as-before");
        var amended = new Terms(
                Won.ofMillions(390),
                LocalDate.parse("2024-12-20"),
                List.of(
                        Awarded.milestone("Start", "2024-06-01", 150),
                        Awarded.milestone("Completion", "2024-12-15", 240)));
        race.of(
                "award.amendment",
                () -> world.the(AmendAgreements.class)
                        .amend(park, ref, AmendmentKind.APPROVAL, "Later", "The port was closed", amended),
                DONE);
        assertThat(world.the(AwardQueries.class).of(park, ref).amendments()).hasSize(2);
        race.of(
                "award.termination",
                () -> world.the(EndAgreements.class).end(park, ref, JUNE, Won.ZERO, Won.ZERO, "The city left"),
                "refusal.award.ended");
        race.of("award.termination", () -> correct.takeBackTermination(park, ref, "It stays after all"), "gone");
    }

    @Test
    void anAgreementsNumberIsOnesOwnAndFreeAgainOnceItWasPutRight() throws Exception {
        var verona = awarded.demonstration();
        var lima = world.the(AwardQueries.class).all(world.park(), Stages.CALL).stream()
                .filter(award -> !award.application().equals(verona))
                .findFirst()
                .orElseThrow()
                .application();
        var sign = world.the(SignAgreements.class);
        var terms = new Terms(
                Won.ofMillions(380),
                LocalDate.parse("2024-12-20"),
                List.of(Awarded.milestone("Completion", "2024-12-10", 380)));
        race.of(
                "award.agreement",
                () -> sign.sign(world.park(), verona, "K-1", Awarded.terms()),
                () -> sign.sign(world.park(), lima, "K-1", terms),
                "number: refusal.award.number-taken");
        var signed = world.the(AwardQueries.class).of(world.park(), verona).agreement() == null ? lima : verona;
        world.the(CorrectAwards.class).number(world.park(), signed, "K-2", "A slip");
        if (signed.equals(lima)) {
            sign.sign(world.park(), verona, "K-1", Awarded.terms());
        } else {
            sign.sign(world.park(), lima, "K-1", terms);
        }
    }

    @Test
    void onTheGroundThingsHappenOnceAndNumbersFollowOneAnother() throws Exception {
        var ref = awarded.signedDemonstration();
        world.at("2024-08-31T10:00:00+09:00");
        var yoon = world.actor("Yoon");
        var record = world.the(RecordPilots.class);
        var measure = world.the(MeasurePilots.class);
        var site = new RecordPilots.Place("Arena", "Piazza Bra", "City of Verona", null, null, "12 sensors");
        race.of("pilot.site", () -> record.install(yoon, ref, site, JUNE), DONE);
        race.of("pilot.incident", () -> record.note(yoon, ref, JUNE, "No power", ""), DONE);
        race.of("pilot.operation", () -> record.startOperation(yoon, ref, JUNE), "refusal.pilot.operating-already");
        race.of(
                "pilot.indicator",
                () -> {
                    var _ = measure.set(
                            yoon,
                            ref,
                            new MeasurePilots.Plan("Waiting", "s", Direction.LOWER, BigDecimal.TEN, BigDecimal.ONE));
                },
                "indicator: refusal.pilot.indicator-set-already");
        race.of(
                "pilot.measurement",
                () -> measure.record(yoon, ref, "waiting", List.of(Pilot.Measurement.of(JUNE, BigDecimal.TWO)), null),
                "measured-on: refusal.pilot.measured.taken");
        race.of("pilot.operation_end", () -> record.endOperation(yoon, ref, JUNE), "refusal.pilot.ended-already");
        var file = world.the(Documents.class)
                .keep(yoon, DeliverReports.files(ref), "r.pdf", Papers.pdf("Report"))
                .id();
        var deliver = world.the(DeliverReports.class);
        race.of(
                "pilot.deliverable",
                () -> deliver.deliver(yoon, ref, DeliverableKind.FINAL_REPORT, JUNE, "All done", file),
                "report-kind: refusal.pilot.delivered-already");
        race.of(
                "pilot.acceptance",
                () -> deliver.accept(world.park(), ref, DeliverableKind.FINAL_REPORT),
                "refusal.pilot.accepted-already");
        race.of(
                "pilot.incident",
                () -> world.the(TakeBackEntries.class)
                        .takeBack(yoon, ref, TakeBackEntries.Kind.INCIDENT, "1", "It was elsewhere"),
                "gone");
        assertThat(world.the(PilotQueries.class).of(world.park(), ref).sites())
                .extracting(Pilot.Site::number)
                .containsExactly(1, 2);
    }

    @Test
    void whoTakesAnApplicationBackWaitsForTheAgreementAndIsBoundByIt() throws Exception {
        var ref = awarded.demonstration();
        race.of(
                "award.agreement",
                () -> world.the(SignAgreements.class).sign(world.park(), ref, "K-1", Awarded.terms()),
                () -> world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), ref, "No money"),
                "refusal.application.bound");
    }
}
