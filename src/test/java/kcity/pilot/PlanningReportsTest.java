package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kcity.award.ChooseContractors;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.documents.Documents;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The three reports of a planning project. */
class PlanningReportsTest {
    private static final LocalDate MAY = LocalDate.parse("2024-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final RecordPilots.Place ARENA = new RecordPilots.Place(
            "Arena",
            "Piazza Bra, Verona",
            "City of Verona",
            new BigDecimal("45.438"),
            new BigDecimal("10.992"),
            "12 sensors");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);
    private final RecordPilots record = world.the(RecordPilots.class);
    private final DeliverReports deliver = world.the(DeliverReports.class);
    private final PilotQueries queries = world.the(PilotQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private String file(String ref, String name) {
        return world.the(Documents.class)
                .keep(world.park(), DeliverReports.files(ref), name, Papers.pdf("Report"))
                .id();
    }

    @Test
    void planningDeliversItsThreeReportsInOrderAndNothingElse() {
        var ref = planned();
        var july = LocalDate.parse("2024-07-20");
        assertThat(refusals(() -> record.install(world.kim(), ref, ARENA, MAY)))
                .containsExactly("refusal.pilot.of-demonstrations");
        assertThat(refusals(() -> deliver.deliver(
                        world.kim(), ref, DeliverableKind.INTERIM_REPORT, LocalDate.parse("2024-09-02"), " ", "")))
                .containsExactly(
                        "report-kind: refusal.pilot.earlier-report-first",
                        "summary: refusal.pilot.summary-missing",
                        "document: refusal.pilot.document-missing",
                        "held-on: refusal.pilot.in-the-future");
        deliver.deliver(world.kim(), ref, DeliverableKind.KICK_OFF, july, "Met in Hue", file(ref, "k.pdf"));
        assertThat(refusals(() -> deliver.deliver(
                        world.kim(), ref, DeliverableKind.KICK_OFF, july, "Met in Hue", file(ref, "k.pdf"))))
                .containsExactly("report-kind: refusal.pilot.delivered-already");
        assertThat(refusals(() -> deliver.deliver(
                        world.kim(), ref, DeliverableKind.INTERIM_REPORT, MAY, "Earlier", file(ref, "i.pdf"))))
                .containsExactly("held-on: refusal.pilot.report-before-earlier");
        deliver.deliver(world.kim(), ref, DeliverableKind.INTERIM_REPORT, july, "Draft plan", file(ref, "i.pdf"));
        deliver.deliver(world.kim(), ref, DeliverableKind.FINAL_REPORT, july, "Plan", file(ref, "f.pdf"));
        assertThat(queries.of(world.actor("Linh"), ref).nextReport()).isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    private String planned() {
        var ref = awarded.planning();
        world.at("2024-07-15T09:00:00+09:00");
        world.the(ChooseContractors.class)
                .choose(world.kim(), ref, "R24", "Hanul", CountryCode.KOREA, LocalDate.parse("2024-07-12"));
        world.the(SignAgreements.class)
                .sign(
                        world.kim(),
                        ref,
                        "KIND-1",
                        new Terms(
                                Won.ofMillions(500),
                                LocalDate.parse("2025-03-31"),
                                List.of(Awarded.milestone("All", "2025-03-01", 500))));
        world.at("2024-08-31T10:00:00+09:00");
        return ref;
    }

    @Test
    void thePlanningApplicantReadsWhatTheContractorDelivers() {
        var ref = planned();
        assertThat(queries.find(world.actor("Linh"), ref)).isPresent();
        assertThatThrownBy(() -> deliver.deliver(
                        world.actor("Linh"), ref, DeliverableKind.KICK_OFF, JUNE, "Mine", file(ref, "k.pdf")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        deliver.deliver(world.park(), ref, DeliverableKind.KICK_OFF, JUNE, "Mine", file(ref, "k.pdf")))
                .isInstanceOf(NotFound.class);
    }
}
