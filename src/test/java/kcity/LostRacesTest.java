package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import kcity.award.AmendAgreements;
import kcity.award.AmendmentKind;
import kcity.award.AwardQueries;
import kcity.award.ChooseContractors;
import kcity.award.CorrectAwards;
import kcity.award.EndAgreements;
import kcity.award.PayMilestones;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.call.MoveDeadlines;
import kcity.call.PrepareCalls;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.documents.Documents;
import kcity.people.CorrectAddresses;
import kcity.people.DismissSuspicions;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Same;
import kcity.people.SayTheSame;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.PilotQueries;
import kcity.pilot.RecordPilots;
import kcity.pilot.TakeBackEntries;
import kcity.programme.PrepareEditions;
import kcity.review.AnswerInvitations;
import kcity.review.AssignReviewers;
import kcity.review.CloseReviewRounds;
import kcity.review.ConflictKind;
import kcity.review.DeclareConflicts;
import kcity.review.EndExperts;
import kcity.review.InviteExperts;
import kcity.review.Load;
import kcity.review.OpenReviewRounds;
import kcity.review.StateNoConflict;
import kcity.review.SubmitScores;
import kcity.screening.AnswerClarifications;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.testing.AtOnce;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who looked things up before another changed them, and writes after, is refused as a second later: at the field, with the operation's own words. */
class LostRacesTest {
    private static final String DONE = "done";
    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);

    @AfterEach
    void everythingThatMustHoldHolds() {
        assertThat(world.wrong()).isEmpty();
    }

    /** "done", or the first reason, with its field. */
    private static Callable<String> told(Runnable act) {
        return () -> {
            try {
                act.run();
                return DONE;
            } catch (Refused refused) {
                var first = refused.reasons().getFirst();
                return first.field().isEmpty() ? first.key() : first.field() + ": " + first.key();
            } catch (NotFound gone) {
                return "gone";
            }
        };
    }

    private void race(String table, Runnable act, String loser) throws Exception {
        race(table, act, act, loser);
    }

    private void race(String table, Runnable one, Runnable other, String loser) throws Exception {
        assertThat(AtOnce.bothInto(world, table, told(one), told(other)))
                .as(table)
                .containsExactlyInAnyOrder(DONE, loser);
    }

    @Test
    void aContractorIsChosenAndAnAgreementSignedOnce() throws Exception {
        var ref = awarded.planning();
        var day = LocalDate.parse("2024-06-28");
        race(
                "award.contractor",
                () -> world.the(ChooseContractors.class)
                        .choose(world.kim(), ref, "N-1", "Hanul Planning", CountryCode.KOREA, day),
                "refusal.award.contractor-chosen-already");
        var terms = new Terms(
                Won.ofMillions(500),
                LocalDate.parse("2025-03-31"),
                List.of(Awarded.milestone("Kick-off", "2024-08-01", 500)));
        race(
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
        race("award.payment_proposal", () -> pay.propose(park, ref, 1, "G-1", JUNE), "refusal.award.proposed-already");
        race("award.payment", () -> pay.approve(other, ref, 1), "refusal.award.propose-first");
        race("award.payment", () -> correct.takeBackPayment(park, ref, 1, "Another day"), "gone");
        race(
                "award.correction",
                () -> correct.number(park, ref, "K-9", "A slip"),
                "number: refusal.award.same-as-before");
        var amended = new Terms(
                Won.ofMillions(390),
                LocalDate.parse("2024-12-20"),
                List.of(
                        Awarded.milestone("Start", "2024-06-01", 150),
                        Awarded.milestone("Completion", "2024-12-15", 240)));
        race(
                "award.amendment",
                () -> world.the(AmendAgreements.class)
                        .amend(park, ref, AmendmentKind.APPROVAL, "Later", "The port was closed", amended),
                DONE);
        assertThat(world.the(AwardQueries.class).of(park, ref).amendments()).hasSize(2);
        race(
                "award.termination",
                () -> world.the(EndAgreements.class).end(park, ref, JUNE, Won.ZERO, Won.ZERO, "The city left"),
                "refusal.award.ended");
        race("award.termination", () -> correct.takeBackTermination(park, ref, "It stays after all"), "gone");
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
        race(
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
        race("pilot.site", () -> record.install(yoon, ref, site, JUNE), DONE);
        race("pilot.incident", () -> record.note(yoon, ref, JUNE, "No power", ""), DONE);
        race("pilot.operation", () -> record.startOperation(yoon, ref, JUNE), "refusal.pilot.operating-already");
        race(
                "pilot.indicator",
                () -> {
                    var _ = measure.set(
                            yoon,
                            ref,
                            new MeasurePilots.Plan("Waiting", "s", Direction.LOWER, BigDecimal.TEN, BigDecimal.ONE));
                },
                "name: refusal.pilot.indicator-set-already");
        race(
                "pilot.measurement",
                () -> measure.record(yoon, ref, "waiting", List.of(Pilot.Measurement.of(JUNE, BigDecimal.TWO)), null),
                "measuredOn: refusal.pilot.measured.taken");
        race("pilot.operation_end", () -> record.endOperation(yoon, ref, JUNE), "refusal.pilot.ended-already");
        var file = world.the(Documents.class)
                .keep(yoon, DeliverReports.files(ref), "r.pdf", Papers.pdf("Report"))
                .id();
        var deliver = world.the(DeliverReports.class);
        race(
                "pilot.deliverable",
                () -> deliver.deliver(yoon, ref, DeliverableKind.FINAL_REPORT, JUNE, "All done", file),
                "kind: refusal.pilot.delivered-already");
        race(
                "pilot.acceptance",
                () -> deliver.accept(world.park(), ref, DeliverableKind.FINAL_REPORT),
                "refusal.pilot.accepted-already");
        race(
                "pilot.incident",
                () -> world.the(TakeBackEntries.class)
                        .takeBack(yoon, ref, TakeBackEntries.Kind.INCIDENT, "1", "It was elsewhere"),
                "gone");
        assertThat(world.the(PilotQueries.class).of(world.park(), ref).sites())
                .extracting(Pilot.Site::number)
                .containsExactly(1, 2);
    }

    @Test
    void expertsAreInvitedAndSayEverythingOnce() throws Exception {
        var refs = new Stages(world).screened(2);
        race(
                "review.round",
                () -> world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL),
                "refusal.review.opened-already");
        for (var name : List.of("Han", "Jung")) {
            var expert = world.actor(name);
            race(
                    "review.invitation",
                    () -> world.the(InviteExperts.class).invite(world.park(), Stages.CALL, expert.id(), List.of()),
                    "expert: refusal.review.invited-already");
            race(
                    "review.answer",
                    () -> world.the(AnswerInvitations.class).accept(expert, Stages.CALL),
                    "refusal.review.answered-already");
            race("review.statement", () -> world.the(StateNoConflict.class).state(expert, Stages.CALL), DONE);
        }
        var assign = world.the(AssignReviewers.class);
        var proposal = assign.propose(world.park(), Stages.CALL, new Load(2, 0));
        race("review.assignment", () -> assign.apply(world.park(), proposal), "refusal.review.not-applicable");
        var jung = world.actor("Jung");
        race(
                "review.submission",
                () -> world.the(SubmitScores.class).submit(jung, refs.getFirst(), Stages.points(90, 90), "Fits."),
                "refusal.review.handed-in");
        race(
                "review.draft",
                () -> world.the(SubmitScores.class).save(jung, refs.getLast(), Map.of("conditions", "80"), "So far"),
                DONE);
        race(
                "review.conflict",
                () -> world.the(DeclareConflicts.class)
                        .declare(jung, refs.getLast(), ConflictKind.FAMILY, "A brother works there."),
                "gone");
        race(
                "review.ending",
                () -> world.the(EndExperts.class).end(world.park(), Stages.CALL, jung.id(), "Ill"),
                "refusal.review.ended-already");
        race(
                "review.ending",
                () -> world.the(EndExperts.class).takeBack(world.park(), Stages.CALL, jung.id(), "Well again"),
                "gone");
    }

    @Test
    void aSelectionGoesOnStepByStep() throws Exception {
        var stages = new Stages(world);
        stages.scored(stages.screened(2));
        race(
                "review.closing",
                () -> {
                    var _ = world.the(CloseReviewRounds.class).close(world.park(), Stages.CALL);
                },
                "refusal.review.closed");
        race(
                "selection.sheet",
                () -> world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL),
                "refusal.selection.frozen-already");
        var portfolio = world.the(ProposePortfolios.class).propose(world.park(), Stages.CALL);
        race(
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
        race(
                "selection.announcement",
                () -> {
                    var _ = world.the(AnnounceResults.class).announceDue();
                },
                DONE);
    }

    @Test
    void aYearIsPreparedOnceAndADeadlineMovedOnce() throws Exception {
        race(
                "programme.edition",
                () -> {
                    var _ = world.the(PrepareEditions.class).prepare(world.minji(), 2023);
                },
                "refusal.programme.prepared-already");
        race(
                "call.call",
                () -> {
                    var _ = world.the(PrepareCalls.class).prepare(world.minji(), 2023);
                },
                "refusal.call.prepared-already");
        race(
                "call.moved_deadline",
                () -> {
                    var _ = world.the(MoveDeadlines.class)
                            .move(world.minji(), Stages.CALL, Instant.parse("2024-04-01T09:00:00Z"), "Asked for");
                },
                "closesAt: refusal.call.deadline-unmoved");
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
                told(() -> world.the(CorrectAddresses.class)
                        .byOfficer(world.park(), expert.id(), "seo@university.example", "A slip")),
                told(() -> {
                    var _ = register.invite(
                            world.park(),
                            "Seo",
                            "seo@university.example",
                            university,
                            Language.KO,
                            Set.of(Role.EXPERT));
                }));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "email: refusal.people.email-taken");
        race(
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
                "other: refusal.people.said-already");
    }

    @Test
    void aProposalIsAskedAboutDecidedOnAndConsultedOnOnce() throws Exception {
        var hue = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        var screen = world.the(ScreenApplications.class);
        var kim = world.kim();
        race(
                "screening.clarification",
                () -> screen.askClarification(kim, hue, "Where?", LocalDate.parse("2024-02-10")),
                "refusal.screening.question-open");
        race(
                "screening.clarification_answer",
                () -> world.the(AnswerClarifications.class).answer(world.actor("Linh"), hue, "At the river."),
                "refusal.screening.answered-already");
        race(
                "screening.decision",
                () -> screen.decide(kim, hue, true, "Complete."),
                "refusal.screening.decided-already");
        race(
                "screening.short_list",
                () -> world.the(ShortListApplications.class).shortList(kim, Awarded.PLANNING, List.of(hue), "Ready."),
                "chosen: refusal.screening.list-unchanged");
        race(
                "consulting.consulting",
                () -> world.the(BeginConsulting.class).begin(kim, hue, "Oh Sejin", "Hanul Planning"),
                "refusal.consulting.begun-already");
        var day = LocalDate.parse("2024-02-01");
        race("consulting.visit", () -> world.the(RecordVisits.class).record(kim, hue, day, "City Hall", "Linh"), DONE);
        race(
                "consulting.finding",
                () -> world.the(RecordFindings.class).record(kim, hue, FindingKind.DATA, "The maps are at hand."),
                DONE);
        race(
                "consulting.conclusion",
                () -> world.the(ConcludeConsulting.class)
                        .conclude(kim, hue, true, Report.words("Ready."), "All there."),
                "refusal.consulting.concluded-already");
    }

    @Test
    void anApplicationIsConfirmedWithdrawnAndBroughtBackOnce() throws Exception {
        world.at("2024-03-01T09:00:00+09:00");
        var verona = world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 380));
        race(
                "application.confirmation",
                () -> world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), verona),
                "refusal.application.confirmed-already");
        race(
                "application.withdrawal",
                () -> world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), verona, "No money"),
                "refusal.application.withdrawn");
        race(
                "application.withdrawn",
                () -> {
                    var _ = world.the(TakeBackWithdrawals.class).takeBack(world.actor("Yoon"), verona, "Money came");
                },
                "refusal.application.not-withdrawn");
    }

    @Test
    void whoTakesAnApplicationBackWaitsForTheAgreementAndIsBoundByIt() throws Exception {
        var ref = awarded.demonstration();
        race(
                "award.agreement",
                () -> world.the(SignAgreements.class).sign(world.park(), ref, "K-1", Awarded.terms()),
                () -> world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), ref, "No money"),
                "refusal.application.bound");
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
        race(
                "people.dismissal",
                () -> {
                    var _ = world.the(DismissSuspicions.class)
                            .dismiss(world.park(), Same.Kind.PERSON, han.id(), twin.id(), "Father and son");
                },
                "refusal.people.not-suspected");
        race(
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
