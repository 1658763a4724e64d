package kcity.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kcity.application.Application;
import kcity.call.Call;
import kcity.programme.CallRules;
import kcity.programme.Criterion;
import kcity.programme.SubType;
import kcity.replay.material.Dossier;
import kcity.replay.material.Library;
import kcity.replay.material.Opinion;
import kcity.review.assignment.Load;
import kcity.review.conflict.ConflictKind;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Text;

/** One call from the candidates to the announcement: experts, conflicts, assignment, scores, committee, reserve. Then {@link AwardPlay} goes on. */
final class CallDecision {
    private static final int DAYS_FROM_RESULT_TO_WITHDRAWAL = 2;
    private static final int RESERVE = 3;
    private final Deeds deeds;
    private final Steps steps;
    private final Agenda agenda;
    private final Cast cast;
    private final Chance chance;
    private final Story story;
    private final Tally tally;
    private final Call call;
    private final CallRules rules;
    private final Calendar calendar;
    private final Actor officer;
    private final Actor chair;
    private final Map<String, Entrant> applied;
    private final Set<SubType> replaceable = EnumSet.noneOf(SubType.class);
    private final Map<String, Double> strictness = new HashMap<>();

    CallDecision(
            Deeds deeds,
            Agenda agenda,
            Cast cast,
            Chance chance,
            Story story,
            Tally tally,
            Call call,
            Map<String, Entrant> applied) {
        this.deeds = deeds;
        this.steps = new Steps(deeds);
        this.agenda = agenda;
        this.cast = cast;
        this.chance = chance;
        this.story = story;
        this.tally = tally;
        this.call = call;
        this.rules = deeds.calls().rules(call);
        this.calendar = new Calendar(rules);
        this.officer = cast.actor("officer of " + call.agency());
        this.chair = cast.actor("committee chair");
        this.applied = applied;
    }

    void plan() {
        agenda.at(calendar.at(0.56), this::invite);
        agenda.at(calendar.at(0.60), this::answer);
        agenda.at(calendar.at(0.64), this::declareConflict);
        agenda.at(calendar.at(0.68), "assigning reviewers of " + call.ref(), this::assign);
        agenda.at(calendar.at(0.72), "scoring " + call.ref(), this::score);
        agenda.at(calendar.at(0.88), "ranking " + call.ref(), this::close);
        agenda.at(calendar.at(0.90), () -> steps.freeze(officer, call.ref()));
        agenda.at(calendar.at(0.92), "searching the best portfolio of " + call.ref(), this::propose);
        agenda.at(calendar.committee(), this::decide);
        agenda.at(calendar.result(), this::announce);
    }

    private void invite() {
        var seats = IntStream.range(0, cast.experts().size())
                .mapToObj(i -> new Steps.Seat(cast.experts().get(i), fields(i)))
                .toList();
        steps.invite(officer, call.ref(), Library.open().inBoth("round-reason"), seats);
        tell("experts invited: " + cast.experts().size());
    }

    private static List<String> fields(int expert) {
        var all = Entrant.FIELDS;
        return List.of(
                all.get(expert % all.size()), all.get((expert + 1) % all.size()), all.get((expert + 4) % all.size()));
    }

    private void answer() {
        var experts = cast.experts();
        steps.accept(call.ref(), experts.subList(0, experts.size() - 1));
        deeds.invitation().decline(experts.getLast(), call.ref(), Library.open().inBoth("decline"));
        tell("experts accepted: " + (experts.size() - 1) + ", declined: 1");
    }

    private void declareConflict() {
        var expert = cast.experts().getFirst();
        deeds.reviewer().listed(expert, call.ref()).stream()
                .map(Application::ref)
                .findFirst()
                .ifPresent(ref -> {
                    deeds.conflict()
                            .declare(
                                    expert,
                                    ref,
                                    ConflictKind.COLLABORATION,
                                    Library.open().inBoth("conflict"));
                    tell("an expert declares a conflict with " + ref);
                });
        steps.stateNoConflict(
                call.ref(), cast.experts().subList(0, cast.experts().size() - 1));
    }

    private void assign() {
        var proposal = steps.assign(officer, call.ref(), Load.USUAL);
        tell("reviews assigned: " + proposal.pairs().size() + ", total " + proposal.total() + ", worst "
                + proposal.worst() + " (" + proposal.status() + ")");
    }

    private void score() {
        var sheets = 0;
        for (var expert : cast.experts()) {
            sheets += steps.score(expert, call.ref(), ref -> sheet(expert, ref));
        }
        tell("score sheets handed in: " + sheets);
    }

    private Steps.Sheet sheet(Actor expert, String ref) {
        var points = points(expert, ref);
        return new Steps.Sheet(points, opinion(expert, ref, points));
    }

    private Map<String, Integer> points(Actor expert, String ref) {
        var strict = strictness.computeIfAbsent(expert.id(), id -> chance.points(50, 5) - 50.0);
        var entrant = applied.get(ref);
        var middle = (entrant == null ? 60 : entrant.strength()) + strict;
        var points = new LinkedHashMap<String, Integer>();
        for (Criterion criterion : rules.criteria().known().orElse(List.of())) {
            points.put(criterion.key(), chance.points(middle, 6));
        }
        if (points.isEmpty()) {
            points.put("overall", chance.points(middle, 6));
        }
        return points;
    }

    /** One expert in four comes from abroad and writes English. */
    private String opinion(Actor expert, String ref, Map<String, Integer> points) {
        var named = new LinkedHashMap<Text, Integer>();
        rules.criteria()
                .known()
                .orElse(List.of())
                .forEach(criterion -> named.put(criterion.name(), points.getOrDefault(criterion.key(), 0)));
        if (named.isEmpty()) {
            named.put(new Text("종합", "the whole"), points.getOrDefault("overall", 0));
        }
        var number = cast.experts().indexOf(expert);
        var language = number % 4 == 3 ? Language.EN : Language.KO;
        return Opinion.of(Objects.requireNonNull(applied.get(ref)).dossier(), named, number, language);
    }

    private void close() {
        var ranking = steps.close(officer, call.ref());
        tell("ranking of " + ranking.entries().size() + " (" + ranking.status() + ")");
    }

    private void propose() {
        var portfolio = steps.propose(officer, call.ref());
        tell("proposed portfolio: " + portfolio.grants().size() + " projects, value " + portfolio.value() + ", bound "
                + portfolio.bound() + " (" + portfolio.status() + ")");
    }

    private void decide() {
        var portfolio = deeds.selection().portfolio(officer, call.ref()).orElseThrow();
        var ranked = deeds.selection().standing(officer, call.ref()).stream()
                .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::ref))
                .toList();
        var rulebook = deeds.programme().rulebook(call.edition(), call.version());
        var choices = new Choices(rules, portfolio, ranked, Budget.of(rulebook, rules, tally.decided));
        var made = choices.made();
        var chosen = made.stream().filter(Choice::in).map(Choice::ref).toList();
        tally.decided.put(
                call.rulesId(),
                made.stream().mapToLong(c -> c.amount().amount()).sum());
        var reserve = reserve(ranked, chosen);
        var minutes = minutes(made, ranked.size(), chosen.size(), reserve.size());
        steps.decide(chair, call.ref(), made, reserve, minutes, calendar.result());
        tell("the committee decides: " + chosen.size() + " chosen, " + reserve.size()
                + " in reserve; sealed until announced");
    }

    private static String minutes(List<Choice> made, int candidates, int chosen, int reserve) {
        var sum = made.stream().mapToLong(choice -> choice.amount().amount()).sum();
        return Library.open()
                .inBoth(
                        "minutes",
                        Map.of(
                                "candidates", Integer.toString(candidates),
                                "chosen", Integer.toString(chosen),
                                "reserve", Integer.toString(reserve),
                                "sum", Dossier.grouped(sum)));
    }

    /** The three best who were not chosen, and the best of each sub-type, so that any winner can be replaced by one of its kind. */
    private List<String> reserve(List<Candidate> ranked, List<String> chosen) {
        var left = ranked.stream().filter(c -> !chosen.contains(c.ref())).toList();
        var kinds = EnumSet.noneOf(SubType.class);
        var reserve = new ArrayList<String>();
        for (var i = 0; i < left.size(); i++) {
            if (kinds.add(left.get(i).subType()) || i < RESERVE) {
                reserve.add(left.get(i).ref());
            }
        }
        replaceable.addAll(kinds);
        return reserve;
    }

    private void announce() {
        steps.announce();
        tally.announcements.add(new Tally.Announcement(call.ref(), agenda.instant()));
        tell("results announced");
        var results = deeds.selection().results(officer, call.ref());
        if (results.size() > 2) {
            results.reversed().stream()
                    .filter(result -> replaceable.contains(result.subType()))
                    .findFirst()
                    .ifPresent(result -> agenda.at(days(DAYS_FROM_RESULT_TO_WITHDRAWAL), () -> withdraw(result.ref())));
        }
        agenda.at(days(10), () -> new AwardPlay(deeds, agenda, cast, story, tally, call, applied).begin());
    }

    private void withdraw(String ref) {
        var winner = Objects.requireNonNull(applied.get(ref)).person().actor();
        deeds.withdraw()
                .withdraw(
                        winner,
                        ref,
                        Objects.requireNonNull(applied.get(ref)).dossier().say("withdrawal"));
        tell(ref + " withdraws after winning");
        agenda.at(days(1), () -> replace(ref));
    }

    private void replace(String ref) {
        try {
            var replacement = deeds.replace()
                    .replace(chair, call.ref(), ref, Library.open().inBoth("replacement"));
            tell(replacement.winner() + " moves up from the reserve");
            agenda.at(replacement.announceAt(), () -> steps.announce());
        } catch (Refused refused) {
            tell("nobody moves up for " + ref + ". " + story.words(refused.reasons()));
        }
    }

    private Instant days(int days) {
        return agenda.instant().plus(Duration.ofDays(days));
    }

    private void tell(String what) {
        story.tell(agenda.instant(), call.ref(), what);
    }
}
