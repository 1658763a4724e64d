package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kcity.optimise.SmallestConflict;
import kcity.optimise.assignment.Conflict.Kind;
import kcity.optimise.assignment.Conflict.Rule;

/** A conflict as a programme officer would say it: one line a rule, or one for all of a kind when there are many, and what follows from them. */
final class ConflictWords {
    private static final int MANY = 10;
    private static final int NAMED = 5;

    private final Problem problem;
    private final int[] pairsOf;

    ConflictWords(Problem problem, int[] pairsOf) {
        this.problem = problem;
        this.pairsOf = pairsOf;
    }

    List<String> of(List<Rule> rules, SmallestConflict.Found found) {
        List<String> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Rule> own = rules.stream().filter(rule -> rule.kind() == kind).toList();
            if (own.size() > MANY) {
                words.add(together(kind, own));
            } else {
                own.forEach(rule -> words.add(alone(rule)));
            }
        }
        String number = rules.size() == 1 ? "this rule alone" : "these " + rules.size() + " rules together";
        words.add(number + " cannot be met" + certainty(rules.size(), found));
        return words;
    }

    private static String certainty(int size, SmallestConflict.Found found) {
        if (found.fewest()) {
            return size == 1 ? "" : "; no fewer rules conflict";
        }
        return found.irreducible() ? "; dropping any one of them helps" : "; perhaps fewer of them do already";
    }

    private String alone(Rule rule) {
        int i = rule.index();
        return switch (rule.kind()) {
            case DEMAND -> demand(i);
            case LIMIT ->
                problem.reviewers[i] + " takes at most " + problem.limit[i] + " of " + pairsOf[i] + " allowed";
            case MINIMUM ->
                problem.reviewers[i] + " takes at least " + problem.minimum[i] + "; " + pairsOf[i] + " are allowed";
            case GROUP -> group(problem.groups.get(i));
            case LOCKED ->
                problem.reviewers[problem.reviewer[i]] + " reviews " + problem.applications[problem.applicationOf(i)]
                        + " in any case";
            case CONNECTED -> "all applications must be comparable through reviewers they share";
        };
    }

    private String group(Group group) {
        String least = "at least " + group.atLeast();
        String most = "at most " + group.atMost();
        boolean bounded = group.atMost() < group.members().length;
        String number = group.atLeast() == 0 ? most : bounded ? least + " and " + most : least;
        return number + " of " + group.name() + " for one application";
    }

    private String demand(int a) {
        List<String> allowed = new ArrayList<>();
        for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
            allowed.add(problem.reviewers[problem.reviewer[p]]);
        }
        String who = allowed.isEmpty() ? "nobody is allowed" : "allowed: " + some(allowed);
        return problem.applications[a] + " needs " + problem.demand[a] + "; " + who;
    }

    private String together(Kind kind, List<Rule> rules) {
        List<String> names = rules.stream().map(this::name).toList();
        long sum = rules.stream().mapToLong(this::amount).sum();
        String subject = rules.size() + " ";
        return switch (kind) {
            case DEMAND -> subject + "applications need " + sum + " reviews together: " + some(names);
            case LIMIT -> subject + "reviewers take at most " + sum + " reviews together: " + some(names);
            case MINIMUM -> subject + "reviewers take at least " + sum + " reviews together: " + some(names);
            case GROUP -> subject + "groups have a limit for one application: " + some(names);
            case LOCKED -> subject + "pairs are fixed: " + some(names);
            case CONNECTED -> alone(rules.getFirst());
        };
    }

    private String name(Rule rule) {
        return switch (rule.kind()) {
            case DEMAND -> problem.applications[rule.index()];
            case LIMIT, MINIMUM -> problem.reviewers[rule.index()];
            case GROUP -> problem.groups.get(rule.index()).name();
            case LOCKED ->
                problem.reviewers[problem.reviewer[rule.index()]] + " for "
                        + problem.applications[problem.applicationOf(rule.index())];
            case CONNECTED -> "";
        };
    }

    private long amount(Rule rule) {
        return switch (rule.kind()) {
            case DEMAND -> problem.demand[rule.index()];
            case LIMIT -> problem.limit[rule.index()];
            case MINIMUM -> problem.minimum[rule.index()];
            case GROUP, LOCKED, CONNECTED -> 0;
        };
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }
}
