package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kcity.application.ConfirmPartnerships;
import kcity.application.TakeBackWithdrawals;
import kcity.application.WithdrawApplications;
import kcity.call.MoveDeadlines;
import kcity.call.PrepareCalls;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.people.CorrectAddresses;
import kcity.people.DismissSuspicions;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Same;
import kcity.people.SayTheSame;
import kcity.programme.PrepareEditions;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.EndExperts;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.screening.AnswerClarifications;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Role;
import kcity.shared.Text;
import kcity.testing.AtOnce;
import kcity.testing.Awarded;
import kcity.testing.Race;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who looked things up before another changed them, and writes after, is refused as a second later: at the field, with the operation's own words. */
class LostRacesTest {
    private static final String DONE = Race.DONE;
    private final World world = World.settle();
    private final Race race = new Race(world);

    @AfterEach
    void everythingThatMustHoldHolds() {
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void expertsAreInvitedAndSayEverythingOnce() throws Exception {
        var refs = new Stages(world).screened(2);
        race.of(
                "review.round",
                () -> world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL),
                "refusal.review.opened-already");
        for (var name : List.of("Han", "Jung")) {
            var expert = world.actor(name);
            race.of(
                    "review.invitation",
                    () -> world.the(InviteExperts.class).invite(world.park(), Stages.CALL, expert.id(), List.of()),
                    "expert: refusal.review.invited-already");
            race.of(
                    "review.answer",
                    () -> world.the(AnswerInvitations.class).accept(expert, Stages.CALL),
                    "refusal.review.answered-already");
            race.of("review.statement", () -> world.the(StateNoConflict.class).state(expert, Stages.CALL), DONE);
        }
        var assign = world.the(AssignReviewers.class);
        var proposal = assign.propose(world.park(), Stages.CALL, new Load(2, 0));
        race.of("review.assignment", () -> assign.apply(world.park(), proposal), "refusal.review.not-applicable");
        var jung = world.actor("Jung");
        race.of(
                "review.submission",
                () -> world.the(SubmitScores.class).submit(jung, refs.getFirst(), Stages.points(90, 90), "Fits."),
                "refusal.review.handed-in");
        race.of(
                "review.draft",
                () -> world.the(SubmitScores.class).save(jung, refs.getLast(), Map.of("conditions", "80"), "So far"),
                DONE);
        race.of(
                "review.conflict",
                () -> world.the(DeclareConflicts.class)
                        .declare(jung, refs.getLast(), ConflictKind.FAMILY, "A brother works there."),
                "gone");
        race.of(
                "review.ending",
                () -> world.the(EndExperts.class).end(world.park(), Stages.CALL, jung.id(), "Ill"),
                "refusal.review.ended-already");
        race.of(
                "review.ending",
                () -> world.the(EndExperts.class).takeBack(world.park(), Stages.CALL, jung.id(), "Well again"),
                "gone");
    }

    @Test
    void aSelectionGoesOnStepByStep() throws Exception {
        var stages = new Stages(world);
        stages.scored(stages.screened(2));
        race.of(
                "review.closing",
                () -> {
                    var _ = world.the(CloseReviewRounds.class).close(world.park(), Stages.CALL);
                },
                "refusal.review.closed");
        race.of(
                "selection.sheet",
                () -> world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL),
                "refusal.selection.frozen-already");
        var portfolio = world.the(ProposePortfolios.class).propose(world.park(), Stages.CALL);
        race.of(
                "selection.decision",
                () -> world.the(DecideSelections.class)
                        .decide(
                                world.choi(),
                                Stages.CALL,
                                Stages.asProposed(portfolio),
                                List.of(),
                                "As proposed",
                                Instant.parse("2024-04-17T01:00:00Z")),
                DONE);
        world.at("2024-04-17T10:00:00+09:00");
        race.of(
                "selection.announcement",
                () -> {
                    var _ = world.the(AnnounceResults.class).announceDue();
                },
                DONE);
    }

    @Test
    void aYearIsPreparedOnceAndADeadlineMovedOnce() throws Exception {
        race.of(
                "programme.edition",
                () -> {
                    var _ = world.the(PrepareEditions.class).prepare(world.minji(), 2023);
                },
                "refusal.programme.prepared-already");
        race.of(
                "call.call",
                () -> {
                    var _ = world.the(PrepareCalls.class).prepare(world.minji(), 2023);
                },
                "refusal.call.prepared-already");
        race.of(
                "call.moved_deadline",
                () -> {
                    var _ = world.the(MoveDeadlines.class)
                            .move(world.minji(), Stages.CALL, Instant.parse("2024-04-01T09:00:00Z"), "Asked for");
                },
                "deadline: refusal.call.deadline-unmoved");
    }

    @Test
    void nobodysAddressIsGivenTwiceAndASamenessSaidOnce() throws Exception {
        var university = world.actor("Han").organisation();
        var register = world.the(RegisterPeople.class);
        var expert = register.invite(
                world.park(), "Seo", "seo@universty.example", university, Language.KO, Set.of(Role.EXPERT));
        var answers = AtOnce.bothInto(
                world,
                "people.mailbox",
                Race.told(() -> world.the(CorrectAddresses.class)
                        .byOfficer(world.park(), expert.id(), "seo@university.example", "A slip")),
                Race.told(() -> {
                    var _ = register.invite(
                            world.park(),
                            "Seo",
                            "seo@university.example",
                            university,
                            Language.KO,
                            Set.of(Role.EXPERT));
                }));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "email: refusal.people.email-taken");
        race.of(
                "people.sameness",
                () -> {
                    var _ = world.the(SayTheSame.class)
                            .say(
                                    world.minji(),
                                    Same.Kind.PERSON,
                                    expert.id(),
                                    world.actor("Han").id(),
                                    "One person");
                },
                "same-as: refusal.people.said-already");
    }

    @Test
    void aProposalIsAskedAboutDecidedOnAndConsultedOnOnce() throws Exception {
        var hue = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        var screen = world.the(ScreenApplications.class);
        var kim = world.kim();
        race.of(
                "screening.clarification",
                () -> screen.askClarification(kim, hue, "Where?", LocalDate.parse("2024-02-10")),
                "refusal.screening.question-open");
        race.of(
                "screening.clarification_answer",
                () -> world.the(AnswerClarifications.class).answer(world.actor("Linh"), hue, "At the river."),
                "refusal.screening.answered-already");
        race.of(
                "screening.decision",
                () -> screen.decide(kim, hue, true, "Complete."),
                "refusal.screening.decided-already");
        race.of(
                "screening.short_list",
                () -> world.the(ShortListApplications.class).shortList(kim, Awarded.PLANNING, List.of(hue), "Ready."),
                "short-list: refusal.screening.list-unchanged");
        race.of(
                "consulting.consulting",
                () -> world.the(BeginConsulting.class).begin(kim, hue, "Oh Sejin", "Hanul Planning"),
                "refusal.consulting.begun-already");
        var day = LocalDate.parse("2024-02-01");
        race.of(
                "consulting.visit",
                () -> world.the(RecordVisits.class).record(kim, hue, day, "City Hall", "Linh"),
                DONE);
        race.of(
                "consulting.finding",
                () -> world.the(RecordFindings.class).record(kim, hue, FindingKind.DATA, "The maps are at hand."),
                DONE);
        race.of(
                "consulting.conclusion",
                () -> world.the(ConcludeConsulting.class)
                        .conclude(kim, hue, true, Report.words("Ready."), "All there."),
                "refusal.consulting.concluded-already");
    }

    @Test
    void anApplicationIsConfirmedWithdrawnAndBroughtBackOnce() throws Exception {
        world.at("2024-03-01T09:00:00+09:00");
        var verona = world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 380));
        race.of(
                "application.confirmation",
                () -> world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), verona),
                "refusal.application.confirmed-already");
        race.of(
                "application.withdrawal",
                () -> world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), verona, "No money"),
                "refusal.application.withdrawn");
        race.of(
                "application.withdrawn",
                () -> {
                    var _ = world.the(TakeBackWithdrawals.class).takeBack(world.actor("Yoon"), verona, "Money came");
                },
                "refusal.application.not-withdrawn");
    }

    @Test
    void twoAreSaidNotToBeTheSameOnceAndABodyIsEnteredOnce() throws Exception {
        var han = world.actor("Han");
        var twin = world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "Han",
                        "other@experts.example",
                        han.organisation(),
                        Language.EN,
                        Set.of(Role.EXPERT));
        race.of(
                "people.dismissal",
                () -> {
                    var _ = world.the(DismissSuspicions.class)
                            .dismiss(world.park(), Same.Kind.PERSON, han.id(), twin.id(), "Father and son");
                },
                "refusal.people.not-suspected");
        race.of(
                "people.organisation",
                () -> {
                    var _ = world.the(RegisterPeople.class)
                            .enter(
                                    world.park(),
                                    new Text("", "Inha University"),
                                    OrganisationKind.UNIVERSITY,
                                    CountryCode.KOREA);
                },
                "organisation: refusal.people.organisation-known");
    }

    /** By the door: the same page, the reason at the field, and nothing typed is lost. */
    @Test
    void theLosersPageSaysItAtTheFieldAndKeepsWhatWasTyped() throws Exception {
        var form = "/desk/calls/" + Stages.CALL + "/deadline";
        var minji = new Visitor(world.address()).with(world.session("Minji"));
        var page = minji.get(form + "?lang=en").body();
        Callable<HttpResponse<String>> moving = () -> minji.send(
                form, page, Map.of("closesAt", "2024-04-01T18:00:00", "reason", "Many asked for a week more"));
        var answers = AtOnce.bothInto(world, "call.moved_deadline", moving, moving);
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        var lost = answers.stream()
                .filter(answer -> answer.statusCode() != 303)
                .findFirst()
                .orElseThrow();
        assertThat(lost.body())
                .contains("This is the current deadline.", "2024-04-01T18:00", "Many asked for a week more")
                .doesNotContain("Somebody was quicker");
    }
}
