package kcity.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.award.ChooseContractors;
import kcity.award.EndAgreements;
import kcity.award.PayMilestones;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.RecordPilots;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** From the committee's word to the end of the work an application's stage goes on, with one word for staff and one for the applicant. */
class AwardedStagesTest {
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final LocalDate DECEMBER = LocalDate.parse("2024-12-10");
    private static final Terms PLANNED = new Terms(
            Won.ofMillions(390),
            LocalDate.parse("2024-12-20"),
            List.of(
                    Awarded.milestone("Kick-off", "2024-08-01", 190),
                    Awarded.milestone("Master plan", "2024-12-10", 200)));
    private final World world = World.settle();
    private final ProgressQueries progress = world.the(ProgressQueries.class);

    private ApplicationStage stage(Actor officer, String ref) {
        return progress.of(world.the(ApplicationQueries.class).application(officer, ref));
    }

    private String read(String person, String path) throws Exception {
        return new Visitor(world.address())
                .with(world.session(person))
                .get(path + "?lang=en")
                .body();
    }

    @Test
    void aDemonstrationIsAtWorkOnceSignedAndCompletedOnceAllIsPaidAndItsFinalReportIsIn() throws Exception {
        var ref = new Awarded(world).demonstration();
        assertThat(stage(world.park(), ref)).isEqualTo(ApplicationStage.TO_SIGN);
        world.the(SignAgreements.class).sign(world.park(), ref, "KAIA-2024-1", Awarded.terms());
        assertThat(stage(world.park(), ref)).isEqualTo(ApplicationStage.AT_WORK);
        assertThat(read("Park", "/projects/" + ref + "/award")).contains("Under agreement");
        assertThat(read("Park", "/desk/calls/2024-demonstration/awards")).contains("Under agreement");
        assertThat(read("Park", "/desk/calls/2024-demonstration/applications.csv"))
                .contains("Under agreement");
        assertThat(read("Yoon", "/apply")).contains("Under agreement");
        world.at("2024-12-20T10:00:00+09:00");
        pay(ref, 1, JUNE);
        pay(ref, 2, DECEMBER);
        assertThat(stage(world.park(), ref)).isEqualTo(ApplicationStage.AT_WORK);
        report(ref);
        assertThat(stage(world.park(), ref)).isEqualTo(ApplicationStage.COMPLETED);
        assertThat(read("Yoon", "/apply/" + ref)).contains("Completed");
        assertThat(world.wrong()).isEmpty();
    }

    private void pay(String ref, int number, LocalDate day) {
        var pay = world.the(PayMilestones.class);
        pay.propose(world.park(), ref, number, "P-" + number, day);
        pay.approve(world.beside(world.park()), ref, number);
    }

    private void report(String ref) {
        var record = world.the(RecordPilots.class);
        record.install(
                world.park(), ref, new RecordPilots.Place("Arena", "Piazza", "Verona", null, null, "Sensors"), JUNE);
        record.startOperation(world.park(), ref, JUNE);
        record.endOperation(world.park(), ref, DECEMBER);
        var file = world.the(Documents.class)
                .keep(world.actor("Yoon"), DeliverReports.files(ref), "final.pdf", Papers.pdf("Final"));
        world.the(DeliverReports.class)
                .deliver(world.actor("Yoon"), ref, DeliverableKind.FINAL_REPORT, DECEMBER, "All done", file.id());
    }

    @Test
    void planningGoesByTheTenderAndAnAgreementThatIsEndedTerminatesIt() throws Exception {
        var ref = new Awarded(world).planning();
        assertThat(stage(world.kim(), ref)).isEqualTo(ApplicationStage.TO_TENDER);
        assertThat(ApplicationStage.TO_TENDER.applicantWord()).isEqualTo(ApplicationStage.TO_SIGN.applicantWord());
        world.the(ChooseContractors.class)
                .choose(
                        world.kim(),
                        ref,
                        "20240701-01",
                        "Hanul Planning",
                        CountryCode.KOREA,
                        LocalDate.parse("2024-06-28"));
        assertThat(stage(world.kim(), ref)).isEqualTo(ApplicationStage.TO_SIGN);
        world.the(SignAgreements.class).sign(world.kim(), ref, "KIND-2024-1", PLANNED);
        assertThat(stage(world.kim(), ref)).isEqualTo(ApplicationStage.AT_WORK);
        world.the(EndAgreements.class)
                .end(world.kim(), ref, LocalDate.parse("2024-06-28"), Won.ZERO, Won.ZERO, "The city withdrew its site");
        assertThat(stage(world.kim(), ref)).isEqualTo(ApplicationStage.TERMINATED);
        assertThat(stage(world.kim(), ref).isEnd()).isTrue();
        assertThat(read("Linh", "/apply")).contains("Agreement ended early");
        assertThat(read("Kim", "/projects/" + ref + "/award")).contains("Terminated", "Ended and settled");
        assertThat(world.wrong()).isEmpty();
    }
}
