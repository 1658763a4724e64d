package kcity.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AwardTest {
    private static final LocalDate DAY = LocalDate.parse("2024-04-17");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private static final LocalDate DECEMBER = LocalDate.parse("2024-12-16");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);
    private final ChooseContractors contractors = world.the(ChooseContractors.class);
    private final SignAgreements sign = world.the(SignAgreements.class);
    private final PayMilestones pay = world.the(PayMilestones.class);
    private final AmendAgreements amend = world.the(AmendAgreements.class);
    private final AwardQueries queries = world.the(AwardQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private static Terms terms(long millions, String ends, PlannedMilestone... milestones) {
        return new Terms(Won.ofMillions(millions), LocalDate.parse(ends), List.of(milestones));
    }

    private void pay(Actor officer, String ref, int number, String reference, LocalDate day) {
        pay.propose(officer, ref, number, reference, day);
        pay.approve(world.beside(officer), ref, number);
    }

    @Test
    void aDemonstrationIsSignedWithItsKoreanLeadAndPaidInOrder() {
        var ref = awarded.signedDemonstration();
        world.at("2024-12-16T09:00:00+09:00");
        assertThat(refusals(() -> pay.propose(world.park(), ref, 2, "G-2", DECEMBER)))
                .containsExactly("refusal.award.earlier-first");
        pay(world.park(), ref, 1, "G-1", JUNE);
        assertThat(refusals(() -> pay.propose(world.park(), ref, 1, "G-2", JUNE)))
                .containsExactly("refusal.award.paid-already");
        assertThat(refusals(() -> pay.propose(world.park(), ref, 2, "G-1", LocalDate.parse("2024-12-17"))))
                .containsExactly("reference: refusal.award.reference-taken", "paid-on: refusal.award.in-the-future");
        assertThat(refusals(() -> pay.propose(world.park(), ref, 2, " ", LocalDate.parse("2024-04-16"))))
                .containsExactly(
                        "reference: refusal.award.reference-missing", "paid-on: refusal.award.paid-before-signed");
        pay(world.park(), ref, 2, "G-2", DECEMBER);
        var award = queries.of(world.park(), ref);
        assertThat(award.agreement())
                .extracting(Award.Agreement::recipient, Award.Agreement::amount)
                .containsExactly("Pinsight", Won.ofMillions(390));
        assertThat(award.paid()).isEqualTo(Won.ofMillions(390));
        assertThat(award.nextToPay()).isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void nothingIsPaidBeforeTheMilestonesDay() {
        var ref = awarded.signedDemonstration();
        world.at("2024-06-03T09:00:00+09:00");
        assertThat(refusals(() -> pay.propose(world.park(), ref, 1, "G-1", LocalDate.parse("2024-05-31"))))
                .containsExactly("paid-on: refusal.award.paid-before-due");
        pay(world.park(), ref, 1, "G-1", LocalDate.parse("2024-06-01"));
        assertThat(queries.of(world.park(), ref).paid()).isEqualTo(Won.ofMillions(150));
    }

    @Test
    void everythingWrongWithTermsIsToldAtOnce() {
        var ref = awarded.demonstration();
        assertThat(refusals(() -> sign.sign(
                        world.park(),
                        ref,
                        " ",
                        terms(
                                391,
                                "2024-04-17",
                                Awarded.milestone(" ", "2024-05-01", 0),
                                Awarded.milestone("End", "2024-04-01", 390)))))
                .containsExactly(
                        "number: refusal.award.number-missing",
                        "ends-on: refusal.award.ends-before-it-begins",
                        "amount: refusal.award.more-than-granted",
                        "milestone-1: refusal.award.milestone-name-missing",
                        "milestone-amount-1: refusal.award.milestone-without-money",
                        "milestone-due-1: refusal.award.due-after-end",
                        "milestone-due-2: refusal.award.due-before-signing",
                        "milestone-due-2: refusal.award.due-out-of-order",
                        "amount: refusal.award.milestones-do-not-add-up");
        assertThat(refusals(() -> sign.sign(world.park(), ref, "1", terms(199, "2024-12-20"))))
                .containsExactly("amount: refusal.award.below-band", "milestone-1: refusal.award.milestone-missing");
        assertThat(queries.of(world.park(), ref).agreement()).isNull();
    }

    @Test
    void anAgreementIsSignedOnceAndItsNumberIsItsOwn() {
        var ref = awarded.signedDemonstration();
        assertThat(refusals(() -> sign.sign(world.park(), ref, "KAIA-2024-1", Awarded.terms())))
                .containsExactly("refusal.award.signed-already", "number: refusal.award.number-taken");
    }

    @Test
    void planningPaysTheKoreanContractorThatTheTenderFoundAndNobodyBeforeIt() {
        var ref = awarded.planning();
        var terms = terms(500, "2025-03-31", Awarded.milestone("Kick-off", "2024-08-01", 500));
        assertThat(refusals(() -> sign.sign(world.kim(), ref, "KIND-1", terms)))
                .containsExactly("refusal.award.tender-first");
        assertThat(refusals(() -> pay.propose(world.kim(), ref, 1, "G-1", DAY)))
                .containsExactly("refusal.award.tender-first", "refusal.award.agreement-first");
        world.at("2024-07-15T09:00:00+09:00");
        var day = LocalDate.parse("2024-07-12");
        contractors.choose(world.kim(), ref, "R24BK0001", "Hanul Planning", CountryCode.KOREA, day);
        assertThat(refusals(() -> contractors.choose(world.kim(), ref, "R24BK0002", "Other", CountryCode.KOREA, day)))
                .containsExactly("refusal.award.contractor-chosen-already");
        assertThat(refusals(() -> pay.propose(world.kim(), ref, 1, "G-1", day)))
                .containsExactly("refusal.award.agreement-first");
        sign.sign(world.kim(), ref, "KIND-1", terms);
        world.at("2024-08-01T09:00:00+09:00");
        pay(world.kim(), ref, 1, "G-1", LocalDate.parse("2024-08-01"));
        var award = queries.of(world.actor("Linh"), ref);
        assertThat(award.contractor()).isEqualTo(new Award.Contractor("R24BK0001", "Hanul Planning", day));
        assertThat(award.agreement()).extracting(Award.Agreement::recipient).isEqualTo("Hanul Planning");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void moneyNeverGoesToABodyAbroad() {
        var ref = awarded.planning();
        var vietnam = new CountryCode("VN");
        var day = LocalDate.parse("2024-06-28");
        assertThat(refusals(() -> contractors.choose(world.kim(), ref, "N", "Hue Consulting", vietnam, day)))
                .containsExactly("country: refusal.award.money-stays-in-korea");
        assertThat(refusals(() -> contractors.choose(world.kim(), ref, "N", "city of hue", CountryCode.KOREA, day)))
                .containsExactly("country: refusal.award.money-stays-in-korea");
        assertThat(refusals(
                        () -> contractors.choose(world.kim(), ref, "", " ", vietnam, LocalDate.parse("2024-06-29"))))
                .containsExactly(
                        "notice: refusal.award.notice-missing",
                        "contractor: refusal.award.contractor-missing",
                        "country: refusal.award.money-stays-in-korea",
                        "chosen-on: refusal.award.in-the-future");
        assertThat(refusals(() -> contractors.choose(
                        world.kim(), ref, "N", "Hanul Planning", CountryCode.KOREA, LocalDate.parse("2023-12-31"))))
                .as("before it was applied for")
                .containsExactly("chosen-on: refusal.forms.day-out-of-range");
    }

    @Test
    void aLeadThatIsNoLongerKoreanIsNeitherSignedWithNorPaid() {
        var ref = awarded.demonstration();
        var abroad = "update people.organisation set country = 'IT' where name_ko = 'Pinsight'";
        world.sql().sql(abroad).update();
        assertThat(refusals(() -> sign.sign(world.park(), ref, "1", Awarded.terms())))
                .containsExactly("refusal.award.money-stays-in-korea");
        world.sql().sql(abroad.replace("'IT'", "'KR'")).update();
        sign.sign(world.park(), ref, "1", Awarded.terms());
        world.sql().sql(abroad).update();
        assertThat(refusals(() -> pay.propose(world.park(), ref, 1, "G-1", DAY)))
                .containsExactly("refusal.award.money-stays-in-korea");
    }

    @Test
    void noTenderForADemonstration() {
        var ref = awarded.demonstration();
        assertThat(refusals(() -> contractors.choose(world.park(), ref, "N", "Hanul", CountryCode.KOREA, DAY)))
                .containsExactly("refusal.award.tender-is-for-planning");
    }

    @Test
    void anAmendmentKeepsWhatWasBeforeAndShowsWhatIsAfter() {
        var ref = awarded.signedDemonstration();
        world.at("2024-12-16T09:00:00+09:00");
        pay(world.park(), ref, 1, "G-1", JUNE);
        var start = Awarded.milestone("Start", "2024-06-01", 150);
        var after = terms(
                350,
                "2025-01-31",
                start,
                Awarded.milestone("Interim", "2024-09-01", 100),
                Awarded.milestone("Completion", "2025-01-20", 100));
        amend.amend(world.park(), ref, AmendmentKind.APPROVAL, "Fewer sites", "The city has no power there", after);
        amend.amend(world.park(), ref, AmendmentKind.NOTICE, "New contact", "Staff changed", after);
        var award = queries.of(world.actor("Yoon"), ref);
        assertThat(award.terms()).contains(after);
        assertThat(award.amendments())
                .extracting(
                        Award.Amendment::number, Award.Amendment::kind, Award.Amendment::before, Award.Amendment::after)
                .containsExactly(
                        tuple(1, AmendmentKind.APPROVAL, Awarded.terms(), after),
                        tuple(2, AmendmentKind.NOTICE, after, after));
        assertThat(award.amendments().getLast().newAmount()).isEmpty();
        pay(world.park(), ref, 2, "G-2", DECEMBER);
        assertThat(queries.of(world.park(), ref).paid()).isEqualTo(Won.ofMillions(250));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anAmendmentIsRefusedWithEveryReason() {
        var ref = awarded.signedDemonstration();
        assertThat(refusals(() -> amend.amend(
                        world.park(),
                        ref,
                        AmendmentKind.NOTICE,
                        "",
                        " ",
                        terms(391, "2024-04-17", Awarded.milestone("All", "2024-04-17", 391)))))
                .containsExactly(
                        "change: refusal.award.change-missing",
                        "reason: refusal.award.reason-missing",
                        "amendment-kind: refusal.award.money-needs-approval",
                        "ends-on: refusal.award.ends-before-it-begins",
                        "amount: refusal.award.more-than-granted");
        world.at("2024-12-16T09:00:00+09:00");
        pay(world.park(), ref, 1, "G-1", JUNE);
        pay(world.park(), ref, 2, "G-2", DECEMBER);
        assertThat(refusals(() -> amend.amend(
                        world.park(),
                        ref,
                        AmendmentKind.APPROVAL,
                        "Less",
                        "Less",
                        terms(380, "2024-12-20", Awarded.milestone("All", "2024-12-10", 380)))))
                .containsExactly("amount: refusal.award.less-than-paid", "refusal.award.paid-stays");
    }

    @Test
    void withoutAnAgreementThereIsNothingToAmend() {
        var ref = awarded.demonstration();
        assertThat(refusals(() -> amend.amend(world.park(), ref, AmendmentKind.NOTICE, "x", "y", Awarded.terms())))
                .containsExactly("refusal.award.agreement-first");
    }

    @Test
    void onlyTheOfficersOfTheAgencyActAndTheOwnerAndTheWinnerLookOn() {
        var ref = awarded.demonstration();
        assertThatThrownBy(() -> sign.sign(world.kim(), ref, "1", Awarded.terms()))
                .isInstanceOf(NotFound.class);
        for (var name : List.of("Minji", "Yoon", "Giulia")) {
            assertThatThrownBy(() -> sign.sign(world.actor(name), ref, "1", Awarded.terms()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pay.propose(world.actor(name), ref, 1, "G", DAY))
                    .isInstanceOf(NotAllowed.class);
        }
        for (var name : List.of("Minji", "Park", "Yoon")) {
            assertThat(queries.find(world.actor(name), ref)).isPresent();
        }
        for (var name : List.of("Kim", "Choi", "Bae", "Giulia", "Han")) {
            assertThat(queries.find(world.actor(name), ref)).isEmpty();
        }
        assertThatThrownBy(() -> queries.all(world.kim(), "2024-demonstration")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> queries.all(world.park(), Awarded.PLANNING)).isInstanceOf(NotAllowed.class);
        assertThat(queries.all(world.minji(), "2024-demonstration")).hasSize(2);
    }

    @Test
    void nothingIsGrantedBeforeItIsAnnounced() {
        var ref = awarded.demonstration();
        world.at("2024-04-17T09:59:59+09:00");
        assertThat(queries.find(world.park(), ref)).isEmpty();
    }

    @Test
    void aSignedAgreementBindsItsApplicant() {
        var ref = awarded.signedDemonstration();
        var withdraw = world.the(WithdrawApplications.class);
        assertThat(refusals(() -> withdraw.withdraw(world.actor("Yoon"), ref, "No money")))
                .containsExactly("refusal.application.bound");
    }

    @Test
    void nothingIsSignedWithAWinnerThatWithdrew() {
        var ref = awarded.demonstration();
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), ref, "No money");
        assertThat(refusals(() -> sign.sign(world.park(), ref, "1", Awarded.terms())))
                .containsExactly("refusal.award.withdrawn");
    }
}
