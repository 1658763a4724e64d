package kcity.selection;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kcity.jobs.Pulse;
import kcity.optimise.SolverProcess;
import kcity.optimise.Stop;
import kcity.optimise.Turn;
import kcity.optimise.selection.AboveBand;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.TypeRules;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.ChooseApart;
import kcity.programme.Band;
import kcity.programme.Places;
import kcity.programme.SubType;
import kcity.shared.InputHash;
import kcity.shared.PlainFile;
import kcity.shared.Refused;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** Puts candidates and limits into the words of the engine and its answer into ours. */
final class PortfolioSearch {
    /** Half of a project's value comes with being chosen, half with the share of its request that it gets. */
    private static final BigDecimal SELECTION_SHARE = new BigDecimal("0.5");

    private static final long SEED = 1;
    private static final int NEAREST = 3;

    /** Somebody waits at a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** For what the solver does between two looks at its time. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final String TYPE = "call";
    private final long step;
    private final Limits limits;
    private final List<Candidate> candidates;
    private final Envelope envelope;
    private final long won;
    private final SelectionProblem problem;

    /** @param step amounts are proposed in multiples of it */
    PortfolioSearch(long step, Limits limits, List<Candidate> candidates, Envelope envelope) {
        this.step = step;
        this.limits = limits;
        this.candidates = candidates;
        this.envelope = envelope;
        this.won = envelope.most() == null
                ? candidates.stream().mapToLong(c -> c.requested().amount()).sum()
                : envelope.most().amount();
        this.problem = new SelectionProblem(
                candidates.stream().map(PortfolioSearch::asked).toList(), rules());
    }

    private static kcity.optimise.selection.Candidate asked(Candidate candidate) {
        return new kcity.optimise.selection.Candidate(
                candidate.ref(),
                TYPE,
                candidate.subType().name(),
                candidate.place(),
                candidate.country().code(),
                candidate.requested().amount(),
                candidate.value(),
                candidate.error());
    }

    private SelectionRules rules() {
        var subTypes = new TreeMap<String, GroupRules>();
        for (var subType : SubType.values()) {
            var own = Limits.of(subType, candidates);
            if (!own.isEmpty()) {
                subTypes.put(
                        subType.name(),
                        new GroupRules(
                                places(limits.ofSubTypes().get(subType), own),
                                band(limits.bands().get(subType)),
                                null));
            }
        }
        var whole = new TypeRules(new GroupRules(places(limits.places(), candidates), null, null), subTypes);
        return new SelectionRules(
                won,
                step,
                SELECTION_SHARE,
                AboveBand.CUT,
                new TreeMap<>(Map.of(TYPE, whole)),
                limits.perCity().most(),
                null,
                List.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static kcity.optimise.selection.@Nullable Places places(@Nullable Places places, List<Candidate> own) {
        if (places == null) {
            return null;
        }
        var most = Math.min(Limits.most(places), own.size());
        return new kcity.optimise.selection.Places(Math.min(Limits.least(places, own), most), most);
    }

    private static kcity.optimise.selection.@Nullable Band band(@Nullable Band band) {
        if (band == null) {
            return null;
        }
        var least = band.least() == null ? 0 : band.least().amount();
        var most = band.most() == null ? Long.MAX_VALUE / 4 : band.most().amount();
        return new kcity.optimise.selection.Band(least, most);
    }

    /** In a process of its own: what ends the solver must not end us. Takes as long as it takes, up to two minutes. */
    ChooseApart.Answer solve(Pulse pulse) {
        var nearest = new ChooseApart.Nearest(bestFirst(), NEAREST);
        var question = new ChooseApart.Question(problem, SEED, true, nearest, PATIENCE);
        pulse.reached(0, "jobs.step.turn");
        return Turn.with(() -> {
            pulse.reached(0.1, "jobs.step.search");
            var stop = Stop.after(PATIENCE.plus(GRACE));
            pulse.whenOver(stop::request);
            return answered(ChooseApart.run(question, stop, interim -> tell(interim, pulse)));
        });
    }

    private static void tell(ChooseApart.Answer interim, Pulse pulse) {
        if (interim.choice() != null) {
            pulse.reached(0.6, "jobs.step.reasons");
        }
    }

    /** Hash of all that counts for the answer and for how it is told. */
    String revision() {
        var hash = new InputHash();
        candidates.forEach(candidate -> hash.add(candidate.toString()));
        files().forEach(file -> hash.add(file.name()).add(file.content()));
        return hash.hex();
    }

    /** Asks the same, of the same candidates. */
    boolean asks(PortfolioSearch other) {
        return candidates.equals(other.candidates) && files().equals(other.files());
    }

    Portfolio portfolio(String call, int number, Instant at, ChooseApart.Answer answer) {
        return portfolio(call, number, at, requireNonNull(answer.choice()), answer.analysis());
    }

    /** What was reached when the time was over is an answer, if it says a set; its status says how far it is from a proof. */
    static ChooseApart.Answer answered(SolverProcess.Outcome<ChooseApart.Answer> outcome) {
        return switch (outcome) {
            case SolverProcess.Answered<ChooseApart.Answer>(var answer) -> answer;
            case SolverProcess.Stopped<ChooseApart.Answer>(var interim) -> {
                if (interim == null || interim.choice() == null) {
                    throw new Refused("refusal.selection.solver-too-long", PATIENCE.toSeconds());
                }
                yield interim;
            }
            case SolverProcess.Failed<ChooseApart.Answer>(var reason) ->
                throw new Refused("refusal.selection.solver-broke-off", reason);
        };
    }

    List<PlainFile> files() {
        return PortfolioFiles.of(problem);
    }

    private Portfolio portfolio(String call, int number, Instant at, Choice choice, @Nullable Analysis analysis) {
        var grants = choice.grants().stream()
                .map(g -> new Portfolio.Grant(g.id(), new Won(g.amountWon())))
                .toList();
        return new Portfolio(
                call,
                number,
                choice.status().name(),
                choice.value(),
                choice.cpSatBound(),
                choice.highsValue(),
                choice.highsBound(),
                choice.tied(),
                new Won(won),
                envelope.most() != null,
                new Won(choice.spentWon()),
                new Won(choice.leastLeftOverWon()),
                choice.conflict() == null ? List.of() : choice.conflict().rules(),
                choice.inputHash(),
                choice.version(),
                choice.seed(),
                grants,
                grants.isEmpty() ? List.of() : refusals(choice, analysis),
                at);
    }

    /** For the first of these that are refused the envelope is searched at which they would fit. */
    private List<String> bestFirst() {
        return candidates.stream()
                .sorted(java.util.Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::ref))
                .map(Candidate::ref)
                .toList();
    }

    private List<Portfolio.Refusal> refusals(Choice choice, @Nullable Analysis analysis) {
        var chosen = choice.grants().stream().map(g -> g.id()).toList();
        return candidates.stream()
                .filter(c -> !chosen.contains(c.ref()))
                .map(c -> new WhyNot(limits, candidates, chosen, choice, analysis).of(c))
                .sorted(java.util.Comparator.comparing(Portfolio.Refusal::ref))
                .toList();
    }
}
