package kcity.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.TakeBackEntries;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Withdrawn;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Money moves by two persons; what was entered by mistake is put right beside what stood there; an agreement can end early. */
class MendedAwardTest {
    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);
    private final PayMilestones pay = world.the(PayMilestones.class);
    private final CorrectAwards correct = world.the(CorrectAwards.class);
    private final EndAgreements end = world.the(EndAgreements.class);
    private final AwardQueries queries = world.the(AwardQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private String signedInJune() {
        var ref = awarded.signedDemonstration();
        world.at("2024-06-03T09:00:00+09:00");
        return ref;
    }

    private void pay(String ref, String reference) {
        pay.propose(world.park(), ref, 1, reference, JUNE);
        pay.approve(world.beside(world.park()), ref, 1);
    }

    @Test
    void oneOfficerProposesAPaymentAndOnlyAnotherApprovesIt() {
        var ref = signedInJune();
        assertThat(refusals(() -> pay.approve(world.park(), ref, 1))).containsExactly("refusal.award.propose-first");
        pay.propose(world.park(), ref, 1, "G-1", JUNE);
        assertThat(queries.of(world.park(), ref).paid()).isEqualTo(Won.ZERO);
        assertThat(refusals(() -> pay.propose(world.beside(world.park()), ref, 1, "G-2", JUNE)))
                .containsExactly("refusal.award.proposed-already");
        assertThat(refusals(() -> pay.approve(world.park(), ref, 1))).containsExactly("refusal.award.two-persons");
        assertThatThrownBy(() -> pay.approve(world.minji(), ref, 1)).isInstanceOf(NotAllowed.class);
        pay.approve(world.beside(world.park()), ref, 1);
        assertThat(queries.of(world.park(), ref).paid()).isEqualTo(Won.ofMillions(150));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aProposalIsTakenBackWithAReasonAndMadeAnew() {
        var ref = signedInJune();
        pay.propose(world.park(), ref, 1, "G-0", JUNE);
        assertThat(refusals(() -> correct.takeBackProposal(world.park(), ref, " ")))
                .containsExactly("reason: refusal.award.correction-reason-missing");
        correct.takeBackProposal(world.beside(world.park()), ref, "Wrong reference");
        assertThat(world.wrong()).isEmpty();
        pay(ref, "G-1");
        assertThat(queries.of(world.park(), ref).mended().withdrawn())
                .extracting(Withdrawn::kind, gone -> gone.value("reference"), Withdrawn::reason)
                .containsExactly(tuple("payment_proposal", "G-0", "Wrong reference"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aWrongPaymentIsTakenBackStaysReadableAndIsPaidAnew() {
        var ref = signedInJune();
        pay(ref, "G-1");
        correct.takeBackPayment(world.park(), ref, 1, "Booked under another project");
        var award = queries.of(world.park(), ref);
        assertThat(award.paid()).isEqualTo(Won.ZERO);
        assertThat(award.nextToPay()).map(Award.Milestone::number).contains(1);
        assertThat(award.mended().withdrawn())
                .extracting(Withdrawn::kind, gone -> gone.value("reference"), Withdrawn::reason)
                .contains(tuple("payment", "G-1", "Booked under another project"));
        assertThat(world.wrong()).isEmpty();
        pay(ref, "G-2");
        assertThat(queries.of(world.park(), ref).paid()).isEqualTo(Won.ofMillions(150));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theCheckFindsAPaymentTakenBackByNobody() {
        var ref = signedInJune();
        pay(ref, "G-1");
        correct.takeBackPayment(world.park(), ref, 1, "Wrong");
        world.sql()
                .sql(
                        "set session_replication_role = replica; update award.withdrawn set reason = 'Other' where kind = 'payment';"
                                + " set session_replication_role = origin")
                .update();
        assertThat(world.wrong())
                .containsExactly("award: withdrawn-payment/" + ref
                        + ".1/1: why is \"Other\", but AwardEntryWithdrawn says \"Wrong\": the row was changed");
    }

    @Test
    void aWrongAmendmentIsTakenBackAndWhatHeldBeforeHoldsAgain() {
        var ref = signedInJune();
        var signed = queries.of(world.park(), ref).terms().orElseThrow();
        var later = LocalDate.parse("2025-01-31");
        var amend = world.the(AmendAgreements.class);
        var back = world.the(TakeBackAmendments.class);
        var split = new Terms(
                signed.amount(),
                later,
                List.of(Awarded.milestone("Start", "2024-06-01", 100), Awarded.milestone("Rest", "2024-12-10", 290)));
        amend.amend(
                world.park(),
                ref,
                AmendmentKind.APPROVAL,
                "A later end",
                "Rain",
                new Terms(signed.amount(), later, signed.milestones()));
        amend.amend(world.park(), ref, AmendmentKind.APPROVAL, "Other parts", "Slip of the pen", split);
        assertThat(refusals(() -> back.takeBack(world.park(), ref, 1, " ")))
                .containsExactly(
                        "refusal.award.later-amendment-first", "reason: refusal.award.correction-reason-missing");
        pay(ref, "G-1");
        assertThat(refusals(() -> back.takeBack(world.park(), ref, 2, "Another project's")))
                .containsExactly("refusal.award.paid-under-amendment");
        correct.takeBackPayment(world.park(), ref, 1, "Under the wrong plan");
        assertThatThrownBy(() -> back.takeBack(world.minji(), ref, 2, "x")).isInstanceOf(NotAllowed.class);
        back.takeBack(world.park(), ref, 2, "Another project's");
        var award = queries.of(world.park(), ref);
        assertThat(award.terms()).contains(new Terms(signed.amount(), later, signed.milestones()));
        assertThat(award.amendments())
                .extracting(Award.Amendment::number, Award.Amendment::stands)
                .containsExactly(tuple(1, true), tuple(2, false));
        amend.amend(world.park(), ref, AmendmentKind.APPROVAL, "Parts anew", "Agreed on 3 June", split);
        back.takeBack(world.park(), ref, 3, "Not yet");
        back.takeBack(world.park(), ref, 1, "Not the end either");
        assertThat(queries.of(world.park(), ref).terms()).contains(signed);
        assertThat(world.wrong()).isEmpty();
        world.sql()
                .sql("delete from award.amendment_withdrawal where number = 1")
                .update();
        assertThat(world.wrong()).isNotEmpty();
    }

    @Test
    void aWrongNumberOfTheAgreementIsPutRightAndTheOldOneIsShown() {
        var ref = awarded.signedDemonstration();
        assertThat(refusals(() -> correct.number(world.park(), ref, "KAIA-2024-1", "")))
                .containsExactly(
                        "number: refusal.award.same-as-before", "reason: refusal.award.correction-reason-missing");
        correct.number(world.park(), ref, "KAIA-2024-7", "The letter says 7");
        var award = queries.of(world.actor("Yoon"), ref);
        assertThat(award.agreement()).extracting(Award.Agreement::number).isEqualTo("KAIA-2024-7");
        assertThat(award.mended().corrections())
                .extracting(Award.Correction::was, Award.Correction::reason)
                .containsExactly(tuple("KAIA-2024-1", "The letter says 7"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aWrongContractorIsPutRightBeforeAndAfterTheAgreement() {
        var ref = awarded.planning();
        world.at("2024-08-01T09:00:00+09:00");
        var day = LocalDate.parse("2024-07-12");
        world.the(ChooseContractors.class).choose(world.kim(), ref, "R24", "Hanul", CountryCode.KOREA, day);
        correct.contractor(world.kim(), ref, "R24", "Hanul Planning", day, "The name was cut off");
        var terms = new Terms(
                Won.ofMillions(500),
                LocalDate.parse("2025-03-31"),
                List.of(Awarded.milestone("Kick-off", "2024-08-01", 500)));
        world.the(SignAgreements.class).sign(world.kim(), ref, "KIND-1", terms);
        correct.contractor(world.kim(), ref, "R25", "Hanul Plan", day, "As the register has it");
        var award = queries.of(world.kim(), ref);
        assertThat(award.contractor()).isEqualTo(new Award.Contractor("R25", "Hanul Plan", day));
        assertThat(award.agreement()).extracting(Award.Agreement::recipient).isEqualTo("Hanul Plan");
        assertThat(refusals(() -> correct.contractor(world.kim(), ref, "R25", "City of Hue", day, "x")))
                .containsExactly("contractor: refusal.award.money-stays-in-korea");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aMilestoneThatWaitsForAReportIsPaidOnlyOnceAnotherOfficerAcceptedIt() {
        var ref = awarded.planning();
        world.at("2024-08-01T09:00:00+09:00");
        var day = LocalDate.parse("2024-07-12");
        world.the(ChooseContractors.class).choose(world.kim(), ref, "R24", "Hanul", CountryCode.KOREA, day);
        var kickOff = new PlannedMilestone("Kick-off", LocalDate.parse("2024-08-01"), Won.ofMillions(500), "KICK_OFF");
        var terms = new Terms(Won.ofMillions(500), LocalDate.parse("2025-03-31"), List.of(kickOff));
        world.the(SignAgreements.class).sign(world.kim(), ref, "KIND-1", terms);
        var today = LocalDate.parse("2024-08-01");
        assertThat(refusals(() -> pay.propose(world.kim(), ref, 1, "G-1", today)))
                .containsExactly("refusal.award.report-first.KICK_OFF");
        var reports = world.the(DeliverReports.class);
        var file = world.the(Documents.class)
                .keep(world.kim(), DeliverReports.files(ref), "kick-off.pdf", Papers.pdf("Kick-off"));
        reports.deliver(world.kim(), ref, DeliverableKind.KICK_OFF, today, "Met in Hue", file.id());
        assertThat(refusals(() -> pay.propose(world.kim(), ref, 1, "G-1", today)))
                .containsExactly("refusal.award.report-first.KICK_OFF");
        assertThat(refusals(() -> reports.accept(world.kim(), ref, DeliverableKind.KICK_OFF)))
                .containsExactly("refusal.pilot.own-report");
        reports.accept(world.beside(world.kim()), ref, DeliverableKind.KICK_OFF);
        pay.propose(world.kim(), ref, 1, "G-1", today);
        var takeBack = world.the(TakeBackEntries.class);
        assertThat(refusals(() ->
                        takeBack.takeBack(world.kim(), ref, TakeBackEntries.Kind.ACCEPTANCE, "KICK_OFF", "Too early")))
                .containsExactly("refusal.pilot.paid-on-it");
        pay.approve(world.beside(world.kim()), ref, 1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anAgreementEndsEarlyWithItsSettlementAndNothingIsPaidAfter() {
        var ref = signedInJune();
        pay(ref, "G-1");
        assertThat(refusals(() -> end.end(
                        world.park(),
                        ref,
                        LocalDate.parse("2024-06-04"),
                        Won.ofMillions(241),
                        Won.ofMillions(151),
                        "")))
                .containsExactly(
                        "ended-on: refusal.award.in-the-future",
                        "paid-back: refusal.award.settled-both-ways",
                        "paid-back: refusal.award.back-more-than-paid",
                        "owed: refusal.award.above-agreement",
                        "reason: refusal.award.end-reason-missing");
        end.end(world.park(), ref, JUNE, Won.ZERO, Won.ofMillions(50), "The city left");
        var award = queries.of(world.actor("Yoon"), ref);
        assertThat(award.mended().termination())
                .isEqualTo(new Award.Termination(
                        JUNE, Won.ofMillions(150), Won.ZERO, Won.ofMillions(50), "The city left"));
        assertThat(award.nextToPay()).isEmpty();
        world.at("2024-12-16T09:00:00+09:00");
        assertThat(refusals(() -> pay.propose(world.park(), ref, 2, "G-2", LocalDate.parse("2024-12-16"))))
                .containsExactly("refusal.award.ended");
        assertThat(refusals(() -> correct.takeBackPayment(world.park(), ref, 1, "x")))
                .containsExactly("refusal.award.ended");
        assertThat(world.wrong()).isEmpty();
        correct.takeBackTermination(world.park(), ref, "The city came back");
        assertThat(queries.of(world.park(), ref).ended()).isFalse();
        assertThat(world.wrong()).isEmpty();
    }
}
