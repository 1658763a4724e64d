package kcity.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Changes, removes and inserts rows as somebody with full rights on the database could; the check finds each. */
class AwardTamperingTest {
    private static final LocalDate DAY = LocalDate.parse("2024-12-16");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);

    private void tamper(String statement) {
        world.sql()
                .sql("set session_replication_role = replica; " + statement + "; set session_replication_role = origin")
                .update();
    }

    private String paid() {
        var ref = awarded.signedDemonstration();
        world.at("2024-12-16T09:00:00+09:00");
        for (var number = 1; number <= 2; number++) {
            world.the(PayMilestones.class).propose(world.park(), ref, number, "G-" + number, DAY);
            world.the(PayMilestones.class).approve(world.beside(world.park()), ref, number);
        }
        assertThat(world.wrong()).isEmpty();
        return ref;
    }

    @Test
    void findsAChangedEarlierPayment() {
        var ref = paid();
        tamper("update award.payment set reference = 'G-9' where milestone = 1");
        assertThat(world.wrong())
                .containsExactly("award: payment/" + ref
                        + ".1: reference is \"G-9\", but PaymentMade says \"G-1\": the row was changed");
    }

    @Test
    void findsARemovedPayment() {
        var ref = paid();
        tamper("delete from award.payment where milestone = 2");
        assertThat(world.wrong())
                .containsExactly(
                        "award: payment/" + ref + ".2: the row that PaymentMade tells of is gone: it was removed");
    }

    @Test
    void findsAnInsertedPaymentThatExceedsTheAgreement() {
        var ref = paid();
        tamper(
                "insert into award.payment (application, milestone, reference, paid_at, paid_by, paid_on, amount, amendment)"
                        + " select application, 3, 'G-3', paid_at, paid_by, paid_on, amount, amendment from award.payment where milestone = 2");
        assertThat(world.wrong())
                .containsExactlyInAnyOrder(
                        "award: payment/" + ref + ".3: there is a row that no PaymentMade tells of: it was inserted",
                        "award: more was paid than was agreed: " + ref);
    }

    @Test
    void findsAMilestoneThatWasMadeDearerAndDoesNotPayIt() {
        var ref = awarded.signedDemonstration();
        tamper("update award.milestone set amount = 400000000 where number = 1");
        assertThat(world.wrong())
                .anyMatch(finding -> finding.contains("milestones is") && finding.contains("AgreementSigned says"))
                .contains("award: milestones do not add up to their agreement: " + ref);
        assertThatThrownBy(() -> world.the(PayMilestones.class).propose(world.park(), ref, 1, "G-1", DAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Refused.Reason::key)
                                .containsExactly("refusal.award.above-agreement", "refusal.award.in-the-future"));
    }

    @Test
    void findsAChangedEarlierAmendmentAndItsPlan() {
        var ref = awarded.signedDemonstration();
        var amend = world.the(AmendAgreements.class);
        var after = new Terms(
                Won.ofMillions(300),
                LocalDate.parse("2024-12-20"),
                List.of(Awarded.milestone("All", "2024-12-01", 300)));
        amend.amend(world.park(), ref, AmendmentKind.APPROVAL, "Less", "Fewer sites", after);
        amend.amend(world.park(), ref, AmendmentKind.NOTICE, "Contact", "New staff", after);
        assertThat(world.wrong()).isEmpty();
        tamper("update award.amendment set reason = 'Other' where number = 1");
        assertThat(world.wrong())
                .containsExactly("award: amendment/" + ref
                        + ".1: why is \"Other\", but AgreementAmended says \"Fewer sites\": the row was changed");
        tamper("update award.amendment set reason = 'Fewer sites' where number = 1;"
                + " update award.milestone set name = 'Nothing' where amendment = 1");
        assertThat(world.wrong()).singleElement().asString().contains("amendment/" + ref + ".1: milestones is");
    }

    @Test
    void findsAnotherContractor() {
        var ref = awarded.planning();
        world.the(ChooseContractors.class)
                .choose(world.kim(), ref, "R24", "Hanul", CountryCode.KOREA, LocalDate.parse("2024-06-28"));
        assertThat(world.wrong()).isEmpty();
        tamper("update award.contractor set name = 'Friend'");
        assertThat(world.wrong())
                .containsExactly("award: application/" + ref
                        + ": name is \"Friend\", but ContractorChosen says \"Hanul\": the row was changed");
    }
}
