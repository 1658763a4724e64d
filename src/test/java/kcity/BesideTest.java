package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.award.AwardQueries;
import kcity.award.PlannedMilestone;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.call.CallQueries;
import kcity.call.MoveDeadlines;
import kcity.call.PrepareCalls;
import kcity.charter.Programmes;
import kcity.people.FirstOfficer;
import kcity.people.RegisterPeople;
import kcity.programme.AdoptRulebooks;
import kcity.programme.PrepareEditions;
import kcity.review.ReviewerQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.screening.ScreenApplications;
import kcity.screening.ScreeningQueries;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.selection.FreezeCandidates;
import kcity.selection.Portfolio;
import kcity.selection.ProposePortfolios;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Won;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city's own scheme beside the product's programme in one installation: one agency, another clock, other money, another prefix; its folder is all there is of it. */
class BesideTest {
    private static final String CALL = "verona-trials-2024-trial";
    private final World world = World.settle();
    private Actor bruno = Actor.PUBLIC;
    private Actor carla = Actor.PUBLIC;

    @BeforeEach
    void theOtherProgrammeComes() {
        Programmes.bring(Path.of("src/test/resources/kcity/charter/programmes"));
        world.the(FirstOfficer.class).arrive();
        world.the(AdoptRulebooks.class).arrive();
        bruno = invite(world.minji(), "Bruno", Role.OFFICER);
        carla = invite(bruno, "Carla", Role.COMMITTEE_CHAIR);
        world.the(PrepareEditions.class).prepare(bruno, 2024);
        world.the(PrepareCalls.class).prepare(bruno, 2024);
    }

    @AfterEach
    void itGoes() {
        Programmes.bring(Path.of("nowhere"));
    }

    private Actor invite(Actor by, String name, Role role) {
        return world.the(RegisterPeople.class)
                .invite(
                        by,
                        name,
                        name.toLowerCase(java.util.Locale.ROOT) + "@verona.example",
                        "VERONA",
                        Language.EN,
                        Set.of(role))
                .actor();
    }

    @Test
    void itsYearGoesFromCallToAgreementAndTheHostsStaysAsItWas() {
        var call = world.the(CallQueries.class).call(CALL);
        assertThat(call.agency()).isEqualTo("VERONA");
        assertThat(call.closesAt()).isEqualTo(Instant.parse("2024-03-15T17:00:00Z"));

        world.at("2024-03-01T09:00:00+01:00");
        assertThat(submit("Yoon", 40_000)).isEqualTo("VRN-2024-D-001");
        assertThat(submit("Bae", 30_000)).isEqualTo("VRN-2024-D-002");
        assertThat(world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 390)))
                .isEqualTo("KCN-2024-D-001");

        world.at("2024-03-16T09:00:00+01:00");
        for (var ref : List.of("VRN-2024-D-001", "VRN-2024-D-002")) {
            world.the(ScreenApplications.class).decide(bruno, ref, true, "Meets every rule.");
        }
        var portfolio = proposed();
        world.the(DecideSelections.class)
                .decide(
                        carla,
                        CALL,
                        Stages.asProposed(portfolio),
                        List.of(),
                        "As proposed",
                        OffsetDateTime.parse("2024-04-10T10:00:00+02:00").toInstant());
        world.at("2024-04-10T10:00:00+02:00");
        world.the(AnnounceResults.class).announceDue();
        world.the(SignAgreements.class).sign(bruno, "VRN-2024-D-001", "VR-1", terms());

        var award = world.the(AwardQueries.class).of(bruno, "VRN-2024-D-001");
        assertThat(award.granted()).isEqualTo(new Won(40_000));
        assertThat(world.the(CallQueries.class).calls(2024))
                .extracting(one -> one.ref())
                .containsExactly("2024-demonstration", "2024-planning");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void itsDeadlinesFallByItsOwnClock() {
        world.at("2024-03-15T18:00:00+01:00");
        submit("Yoon", 40_000);
        world.at("2024-03-15T18:00:01+01:00");
        assertThatThrownBy(() -> submit("Bae", 30_000)).isInstanceOf(Refused.class);
        assertThat(world.submit("Bae", Stages.CALL, world.demonstration("Verona", "IT", 390)))
                .isEqualTo("KCN-2024-D-001");

        world.the(ScreenApplications.class)
                .askClarification(bruno, "VRN-2024-D-001", "Which streets?", LocalDate.parse("2024-03-20"));
        assertThat(world.the(ScreeningQueries.class)
                        .of(bruno, "VRN-2024-D-001")
                        .clarifications()
                        .getLast()
                        .due())
                .isEqualTo(Instant.parse("2024-03-20T22:59:59Z"));
    }

    @Test
    void itsOfficersAndCommitteeActInItAloneAndTheHostsInTheHosts() {
        world.at("2024-03-01T09:00:00+01:00");
        var ref = submit("Yoon", 40_000);
        var screen = world.the(ScreenApplications.class);
        assertThatThrownBy(() -> screen.decide(world.park(), ref, true, "Fine."))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> screen.decide(world.minji(), ref, true, "Fine."))
                .isInstanceOf(RuntimeException.class);
        var move = world.the(MoveDeadlines.class);
        var later = Instant.parse("2024-03-25T09:00:00Z");
        assertThatThrownBy(() -> move.move(world.minji(), CALL, later, "Asked for"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> move.move(bruno, Stages.CALL, later, "Asked for"))
                .isInstanceOf(NotAllowed.class);
        assertThat(move.move(bruno, CALL, later, "Asked for").closesAt()).isEqualTo(later);

        world.at("2024-03-26T09:00:00+01:00");
        screen.decide(bruno, ref, true, "Meets every rule.");
        var choices = Stages.asProposed(proposed());
        assertThatThrownBy(() -> world.the(DecideSelections.class)
                        .decide(world.choi(), CALL, choices, List.of(), "As proposed", later.plusSeconds(864_000)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void itsPagesTellItsTimeAndMoneyAndTheHostsTheirs() throws Exception {
        world.at("2024-03-01T09:00:00+01:00");
        var ref = submit("Yoon", 40_000);
        var visitor = new Visitor(world.address());
        assertThat(visitor.get("/calls/" + CALL + "?lang=en").body())
                .contains("18:00:00 Italian time", "EUR 10,000", "EUR 50,000", "A made-up scheme of the City of Verona")
                .doesNotContain("KRW", "KST", "MOLIT");
        assertThat(visitor.get("/calls/" + CALL + "?lang=ko").body()).contains("(이탈리아 시각)", "5만 유로");
        assertThat(visitor.get("/calls/" + Stages.CALL + "?lang=en").body())
                .contains("23:59:59 KST", "KRW 400,000,000", "MOLIT")
                .doesNotContain("EUR", "Italian");
        assertThat(visitor.get("/calls?lang=en").body()).contains("18:00:00 Italian time", "23:59:59 KST");
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        assertThat(yoon.get("/apply/" + ref + "?lang=en").body())
                .contains("EUR 40,000")
                .doesNotContain("KRW");
    }

    private String submit(String person, long euros) {
        var given = new LinkedHashMap<String, String>();
        given.put("land", "IT");
        given.put("place", "Verona");
        given.put("sum", Long.toString(euros));
        given.put("begins", "2024-05-01");
        given.put("stops", "2024-11-30");
        given.put("host", "City of Verona");
        given.put("host-in", "IT");
        given.put("host-mail", "giulia@world.example");
        given.put("paid-abroad", "no");
        return world.submit(person, CALL, world.answers(CALL, given));
    }

    /** Scored by Han and Jung, closed, frozen, proposed. */
    private Portfolio proposed() {
        world.the(OpenReviewRounds.class).open(bruno, CALL);
        for (var expert : List.of("Han", "Jung")) {
            world.the(InviteExperts.class)
                    .invite(bruno, CALL, world.actor(expert).id(), List.of());
            world.the(AnswerInvitations.class).accept(world.actor(expert), CALL);
            world.the(StateNoConflict.class).state(world.actor(expert), CALL);
        }
        var assign = world.the(AssignReviewers.class);
        assign.apply(bruno, assign.propose(bruno, CALL, new Load(2, 0)));
        for (var expert : List.of("Han", "Jung")) {
            world.the(ReviewerQueries.class)
                    .assigned(world.actor(expert), CALL)
                    .forEach(work -> world.the(SubmitScores.class)
                            .submit(world.actor(expert), work.application().ref(), Map.of("use", 90), "Fits."));
        }
        world.the(CloseReviewRounds.class).close(bruno, CALL);
        world.the(FreezeCandidates.class).freeze(bruno, CALL);
        return world.the(ProposePortfolios.class).propose(bruno, CALL);
    }

    private static Terms terms() {
        return new Terms(
                new Won(40_000),
                LocalDate.parse("2024-12-20"),
                List.of(new PlannedMilestone("All of it", LocalDate.parse("2024-12-10"), new Won(40_000))));
    }
}
