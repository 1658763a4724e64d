package kcity.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.WithdrawApplications;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressQueries;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.AtOnce;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String CALL = Stages.CALL;
    private static final Instant ANNOUNCED = Instant.parse("2024-04-17T01:00:00Z");
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final DecideSelections decide = world.the(DecideSelections.class);
    private final SelectionQueries queries = world.the(SelectionQueries.class);

    private static Won million(long millions) {
        return Won.ofMillions(millions);
    }

    private static List<String> refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }

    private List<String> refusal(List<Choice> choices, List<String> reserve) {
        return refusal(() -> decide.decide(world.choi(), CALL, choices, reserve, "As proposed", ANNOUNCED));
    }

    private void decided(Portfolio portfolio, List<String> reserve) {
        decide.decide(world.choi(), CALL, Stages.asProposed(portfolio), reserve, "As proposed", ANNOUNCED);
    }

    @Test
    void freezesAClosedRoundOnce() {
        var refs = stages.screened(2);
        var freeze = world.the(FreezeCandidates.class);
        assertThat(refusal(() -> freeze.freeze(world.park(), CALL))).containsExactly("refusal.selection.not-reviewed");
        stages.reviewed(refs);
        assertThatThrownBy(() -> freeze.freeze(world.kim(), CALL)).isInstanceOf(NotAllowed.class);
        assertThat(refusal(() -> world.the(ProposePortfolios.class).propose(world.park(), CALL)))
                .containsExactly("refusal.selection.not-frozen");
        freeze.freeze(world.park(), CALL);
        assertThat(refusal(() -> freeze.freeze(world.park(), CALL)))
                .containsExactly("refusal.selection.frozen-already");
        assertThat(queries.candidates(world.park(), CALL))
                .extracting(Candidate::ref)
                .containsExactlyElementsOf(refs);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void proposesTheBestSixWithProofAndSaysWhyOthersAreOut() {
        var refs = stages.screened(8);
        var portfolio = stages.proposed(refs);
        assertThat(portfolio.status()).isEqualTo("OPTIMAL");
        assertThat(portfolio.bound()).isEqualByComparingTo(portfolio.value());
        assertThat(portfolio.secondValue()).isEqualByComparingTo(portfolio.value());
        assertThat(portfolio.grants())
                .extracting(Portfolio.Grant::ref, Portfolio.Grant::amount)
                .containsExactly(
                        tuple(refs.get(0), million(390)),
                        tuple(refs.get(1), million(380)),
                        tuple(refs.get(2), million(370)),
                        tuple(refs.get(3), million(360)),
                        tuple(refs.get(4), million(350)),
                        tuple(refs.get(5), million(340)));
        // 4 billion for the year, of which the two planning projects need at least 300 million each.
        assertThat(portfolio.envelope()).isEqualTo(million(3400));
        assertThat(portfolio.spent()).isEqualTo(million(2190));
        assertThat(portfolio.refusals())
                .extracting(Portfolio.Refusal::ref, Portfolio.Refusal::why, Portfolio.Refusal::reserve)
                .containsExactly(
                        tuple(refs.get(6), Portfolio.Why.SUB_TYPE_PLACES, 1),
                        tuple(refs.get(7), Portfolio.Why.SUB_TYPE_PLACES, 2));
        assertThat(portfolio.refusals()).allSatisfy(refusal -> {
            assertThat(refusal.threshold()).isNotNull();
            assertThat(refusal.envelope()).isNull();
        });
        assertThat(world.the(ProposePortfolios.class)
                        .propose(world.park(), CALL)
                        .inputHash())
                .isEqualTo(portfolio.inputHash());
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void onlyTheChairDecidesAndOnlyWithAProposalBeforeIt() {
        var refs = stages.screened(2);
        stages.reviewed(refs);
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        assertThat(refusal(List.of(), List.of())).containsExactly("refusal.selection.no-proposal");
        var portfolio = world.the(ProposePortfolios.class).propose(world.park(), CALL);
        for (var name : List.of("Seo", "Park", "Minji", "Kim", "Yoon", "Han")) {
            assertThatThrownBy(() -> decide.decide(
                            world.actor(name), CALL, Stages.asProposed(portfolio), List.of(), "Mine", ANNOUNCED))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void refusesWhatBreaksPlaces() {
        var refs = stages.screened(8);
        var portfolio = stages.proposed(refs);
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(6), million(300), "Strong partner")), List.of()))
                .containsExactly("refusal.selection.too-many", "refusal.selection.too-many-of-sub-type");
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(0), Won.ZERO, "Weak partner")), List.of()))
                .containsExactly("refusal.selection.too-few", "refusal.selection.too-few-of-sub-type");
    }

    @Test
    void refusesWhatBreaksBandOrRequest() {
        var refs = stages.screened(6);
        var portfolio = stages.proposed(refs);
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(0), million(401), "Needs more")), List.of()))
                .containsExactly("refusal.selection.band", "refusal.selection.more-than-asked");
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(0), million(199), "Needs less")), List.of()))
                .containsExactly("refusal.selection.band");
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(5), million(350), "Needs more")), List.of()))
                .containsExactly("refusal.selection.more-than-asked");
    }

    @Test
    void refusesADepartureWithoutReason() {
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        assertThat(refusal(Stages.with(portfolio, new Choice(refs.get(0), million(300), " ")), List.of()))
                .containsExactly("refusal.selection.departure");
        var withoutFirst = Stages.asProposed(portfolio).subList(1, 6);
        var added = new java.util.ArrayList<>(withoutFirst);
        added.add(new Choice(refs.get(6), million(300), ""));
        assertThat(refusal(added, List.of()))
                .containsExactly("refusal.selection.departure", "refusal.selection.left-out");
        decide.decide(
                world.choi(),
                CALL,
                Stages.with(
                        portfolio,
                        new Choice(refs.get(0), Won.ZERO, "The city changed its plans"),
                        new Choice(refs.get(6), million(300), "Next in line")),
                List.of(),
                "One departure",
                ANNOUNCED);
        assertThat(queries.decision(world.park(), CALL).orElseThrow().choices())
                .filteredOn(Decision.Made::departs)
                .extracting(made -> made.choice().ref())
                .containsExactly(refs.get(0), refs.get(6));
        assertThat(queries.decision(world.park(), CALL).orElseThrow().total()).isEqualTo(million(2100));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void refusesAnythingButStandingCandidates() {
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(0), "The partner left");
        assertThat(refusal(Stages.asProposed(portfolio), List.of())).containsExactly("refusal.selection.no-candidate");
        assertThat(refusal(
                        List.of(
                                new Choice(refs.get(1), million(380), ""),
                                new Choice(refs.get(1), million(380), ""),
                                new Choice("KCN-2024-D-999", million(300), "")),
                        List.of()))
                .containsExactly("refusal.selection.twice", "refusal.selection.no-candidate");
    }

    @Test
    void refusesAReserveThatIsChosenOrUnknownOrTwice() {
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        assertThat(refusal(
                        Stages.asProposed(portfolio), List.of(refs.get(0), refs.get(6), refs.get(6), "KCN-2024-D-999")))
                .containsExactly("refusal.selection.reserve", "refusal.selection.reserve", "refusal.selection.reserve");
    }

    @Test
    void refusesAnAnnouncementInThePastAndADecisionWithoutReason() {
        var portfolio = stages.proposed(stages.screened(2));
        var choices = Stages.asProposed(portfolio);
        assertThat(refusal(() -> decide.decide(
                        world.choi(), CALL, choices, List.of(), " ", Instant.parse("2024-03-20T00:00:00Z"))))
                .containsExactly("refusal.selection.no-reason", "refusal.selection.announced-in-the-past");
    }

    @Test
    void aDecisionCanBeReplacedUntilItIsAnnounced() {
        var portfolio = stages.proposed(stages.screened(2));
        decided(portfolio, List.of());
        decided(portfolio, List.of());
        assertThat(queries.decision(world.choi(), CALL).orElseThrow().number()).isEqualTo(2);
        world.at("2024-04-17T10:00:00+09:00");
        assertThat(refusal(() -> decided(portfolio, List.of()))).containsExactly("refusal.selection.announced");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void resultsAreAnnouncedOnceThoughTwoProcessesLookAtTheSameMoment() throws Exception {
        var refs = stages.screened(3);
        decided(stages.proposed(refs), List.of());
        world.at("2024-04-17T10:00:00+09:00");
        var announce = world.the(AnnounceResults.class);
        AtOnce.both(announce::announceDue, announce::announceDue);
        assertThat(world.sql()
                        .sql("select count(*) from audit.entry where kind = 'ResultsAnnounced'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theFirstReserveThatFitsReplacesAWithdrawnWinner() {
        var refs = stages.screened(8);
        var portfolio = stages.proposed(refs);
        decided(portfolio, List.of(refs.get(7), refs.get(6)));
        var replace = world.the(ReplaceWinners.class);
        assertThat(refusal(() -> replace.replace(world.choi(), CALL, refs.get(0), " ")))
                .containsExactly("refusal.selection.not-withdrawn", "refusal.selection.no-reason");
        assertThatThrownBy(() -> replace.replace(world.choi(), CALL, refs.get(6), "Not a winner"))
                .isInstanceOf(NotFound.class);
        world.at("2024-04-17T10:00:00+09:00");
        world.the(AnnounceResults.class).announceDue();
        world.at("2024-04-20T10:00:00+09:00");
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(0), "No money");
        assertThatThrownBy(() -> replace.replace(world.park(), CALL, refs.get(0), "It left"))
                .isInstanceOf(NotAllowed.class);
        var replacement = replace.replace(world.choi(), CALL, refs.get(0), "It left");
        assertThat(replacement.winner()).isEqualTo(refs.get(7));
        assertThat(replacement.amount()).isEqualTo(million(320));
        assertThat(queries.results(world.actor("Linh"), CALL))
                .extracting(Result::ref)
                .containsExactly(refs.get(1), refs.get(2), refs.get(3), refs.get(4), refs.get(5), refs.get(7));
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(2), "No money");
        assertThat(replace.replace(world.choi(), CALL, refs.get(2), "It left too")
                        .winner())
                .isEqualTo(refs.get(6));
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(4), "No money");
        assertThat(refusal(() -> replace.replace(world.choi(), CALL, refs.get(4), "And a third")))
                .containsExactly("refusal.selection.no-reserve");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void tamperingWithAnAmountIsFound() {
        var portfolio = stages.proposed(stages.screened(2));
        decided(portfolio, List.of());
        world.sql().sql("update selection.choice set amount = amount + 1").update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("choices"));
    }

    @Test
    void whoWithdrawsBeforeTheAnnouncementIsNamedAndNotAnnounced() {
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        var reserve =
                refs.stream().filter(ref -> portfolio.granted(ref).isEmpty()).toList();
        decided(portfolio, reserve);
        var gone = refs.getFirst();
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), gone, "The partner left");
        assertThat(queries.vacancies(world.park(), CALL)).containsExactly(gone);
        assertThat(world.sql()
                        .sql("select record from audit.entry where kind = 'ChosenWithdrew'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(world.choi().id());
        world.at("2024-04-17T10:00:00+09:00");
        world.the(AnnounceResults.class).announceDue();
        assertThat(queries.results(world.park(), CALL)).extracting(Result::ref).doesNotContain(gone);
        assertThat(world.the(ProgressQueries.class)
                        .of(world.the(ApplicationQueries.class).application(world.actor("Yoon"), gone)))
                .isEqualTo(ApplicationStage.WITHDRAWN);
        assertThat(refusal(() -> world.the(ProposePortfolios.class).propose(world.park(), CALL)))
                .containsExactly("refusal.stage.past.ANNOUNCED");
        var replacement = world.the(ReplaceWinners.class).replace(world.choi(), CALL, gone, "First of the reserve");
        assertThat(replacement.winner()).isEqualTo(reserve.getFirst());
        assertThat(queries.vacancies(world.park(), CALL)).isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatOneTypeWasGrantedIsSealedFromTheOperatorOfTheOther() {
        var open = queries.envelope(world.kim(), "2024-planning");
        decided(stages.proposed(stages.screened(7)), List.of());
        assertThat(queries.envelope(world.kim(), "2024-planning")).isEqualTo(open);
        assertThat(queries.envelope(world.choi(), "2024-planning").elsewhere()).isNotEqualTo(Won.ZERO);
        world.at("2024-04-17T10:00:00+09:00");
        assertThat(queries.envelope(world.kim(), "2024-planning"))
                .isEqualTo(queries.envelope(world.choi(), "2024-planning"));
    }
}
