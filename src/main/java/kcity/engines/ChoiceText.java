package kcity.engines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.choose.Choice;
import kcity.optimise.selection.explain.Alternative;
import kcity.optimise.selection.explain.Analysis;
import kcity.optimise.selection.explain.CandidateFigures;
import kcity.optimise.selection.explain.DrawFigures;
import kcity.optimise.selection.explain.ReservePlace;
import kcity.terminal.Columns;
import org.jspecify.annotations.Nullable;

/** The answer for a reader: what is chosen and why one may believe it, then what it hangs on. */
final class ChoiceText {
    private static final int RESERVES = 5;
    private static final int FEW = 3;
    private static final int LEAST_WIDTH = 20;
    private static final int WON = 18;
    private static final int ADDS = 14;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final UnaryOperator<String> say;

    private ChoiceText(int width, UnaryOperator<String> say) {
        this.width = width;
        this.say = say;
    }

    /** In the language of those words; ids and names stay as they are. */
    static String of(
            Choice choice, @Nullable Analysis analysis, @Nullable DrawFigures draws, UnaryOperator<String> say) {
        ChoiceText text = new ChoiceText(width(choice, analysis, draws), say);
        text.choice(choice);
        if (draws != null) {
            text.draws(choice, draws);
        }
        if (analysis != null) {
            text.analysis(choice, analysis, draws);
        }
        text.gap();
        text.line("%s; input %s; seed %d", choice.version(), choice.inputHash().substring(0, 12), choice.seed());
        return text.out.toString();
    }

    private void choice(Choice choice) {
        headline(choice).lines().forEach(this::line);
        if (choice.untold() != null) {
            line(
                    "More sets than could be compared in fractions are worth as much to within %s, which rounding can take away.",
                    shown(choice.untold()));
        }
        if (choice.conflict() != null) {
            line("These rules cannot all hold; without any one of them the others could:");
            choice.conflict().rules().forEach(rule -> row("  - " + say.apply(rule)));
        }
        if (!choice.grants().isEmpty()) {
            gap();
            row("  " + cell(say.apply("chosen")) + " " + Columns.right(say.apply("won"), WON) + " "
                    + Columns.right(say.apply("adds"), ADDS));
            for (Grant grant : choice.grants()) {
                row("  " + cell(grant.id()) + " " + won(grant.amountWon()) + " "
                        + Columns.right(shown(grant.contribution()), ADDS));
            }
            money(choice);
        }
        if (!choice.ineligible().isEmpty()) {
            gap();
            line("Ineligible:");
            choice.ineligible().forEach((id, reason) -> row("  " + id + ": " + say.apply(reason)));
        }
    }

    private static String headline(Choice choice) {
        String value = shown(choice.value());
        return switch (choice.status()) {
            case OPTIMAL ->
                "The best set is worth " + value + ", proved twice: CP-SAT's bound is " + shown(choice.cpSatBound())
                        + ", HiGHS found " + shown(choice.highsValue()) + " with bound " + shown(choice.highsBound())
                        + (choice.tied() ? ".\nOther sets are worth as much; this one won by lot." : ".");
            case PROVED_ONCE ->
                "The best set is worth " + value + ", proved by CP-SAT; HiGHS did not confirm it (it found "
                        + shown(choice.highsValue()) + ", bound " + shown(choice.highsBound()) + ").";
            case FEASIBLE ->
                "Stopped early: a set worth " + value + "; the best can be worth " + shown(choice.cpSatBound())
                        + " at most.";
            case INFEASIBLE -> "No set meets all rules.";
            case UNKNOWN -> "Stopped before any set was found.";
        };
    }

    private void money(Choice choice) {
        row("  " + cell(say.apply("together")) + " " + won(choice.spentWon()));
        row("  " + cell(say.apply("left over")) + " " + won(choice.leftOverWon()));
        if (choice.leastLeftOverByRulesWon() > 0) {
            gap();
            line(
                    "The envelope never binds: places times ceilings leave at least %,d won, whoever applies.",
                    choice.leastLeftOverByRulesWon());
        } else if (choice.leastLeftOverWon() > 0) {
            gap();
            line("Whatever is chosen of these candidates, at least %,d won are left over.", choice.leastLeftOverWon());
        }
    }

    private void draws(Choice choice, DrawFigures draws) {
        gap();
        line(
                "In %,d draws of the values this very set was the best in %,d. Chosen how often:",
                draws.draws(), draws.sameSet());
        List<String> chosen = choice.grants().stream().map(Grant::id).toList();
        draws.chosen().entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(it -> row("  " + cell(it.getKey())
                        + String.format(Locale.ROOT, " %5.1f %%", 100 * draws.share(it.getKey()))
                        + (chosen.contains(it.getKey()) ? "  " + say.apply("chosen") : "")));
    }

    private void analysis(Choice choice, Analysis analysis, @Nullable DrawFigures draws) {
        gap();
        line(
                "What the places hang on (thresholds to %s)%s:",
                analysis.unit().toPlainString(), analysis.whole() ? "" : ", stopped before all were done");
        for (CandidateFigures it : analysis.candidates()) {
            row("  " + cell(it.id()) + " " + say.apply(it.chosen() ? chosen(it) : refused(it)));
        }
        gap();
        line("Best other sets:");
        for (Alternative it : analysis.alternatives()) {
            row("  "
                    + say.apply(it.different() + " different: worth " + shown(it.value()) + ", " + shown(it.gap())
                            + " less; without " + String.join(", ", it.goes())
                            + (it.comes().isEmpty() ? "" : ", with " + String.join(", ", it.comes()))));
        }
        gap();
        line("Reserve list, by what each would add in place of a winner of its type (first %d):", RESERVES);
        for (ReservePlace it : analysis.reserve()) {
            if (it.place() <= RESERVES) {
                row("  " + it.type() + " " + it.place() + ". " + it.id() + ": "
                        + say.apply("adds " + shown(it.adds()) + " for " + replaced(it, choice)));
            }
        }
    }

    private static String replaced(ReservePlace it, Choice choice) {
        boolean everybody = it.mayReplace().size() == choice.grants().size();
        return everybody && it.mayReplace().size() > FEW ? "any of the chosen" : String.join(", ", it.mayReplace());
    }

    private static String chosen(CandidateFigures it) {
        if (it.costOfOpposite() == null) {
            return "chosen; the rules leave no set without it";
        }
        String stays = it.threshold() != null && it.threshold().signum() == 0
                ? "stays with any value"
                : "may fall by " + shown(it.change()) + " to " + shown(it.threshold());
        return "chosen; " + stays + "; leaving it out costs " + shown(it.costOfOpposite());
    }

    private static String refused(CandidateFigures it) {
        String fits = it.envelopeWon() == null
                ? "no larger envelope lets it in"
                : "enters with an envelope of %,d won".formatted(it.envelopeWon());
        if (it.costOfOpposite() == null) {
            return "refused; the rules leave no set with it; " + fits;
        }
        String rise = it.threshold() == null
                ? "no value lets it in"
                : "enters with " + shown(it.change()) + " more, from " + shown(it.threshold());
        return "refused; " + rise + "; forcing it in costs " + shown(it.costOfOpposite()) + "; " + fits;
    }

    private static int width(Choice choice, @Nullable Analysis analysis, @Nullable DrawFigures draws) {
        Stream<String> all = Stream.of(
                        choice.grants().stream().map(Grant::id),
                        analysis == null
                                ? Stream.<String>of()
                                : analysis.candidates().stream().map(CandidateFigures::id),
                        draws == null ? Stream.<String>of() : draws.chosen().keySet().stream())
                .flatMap(ids -> ids);
        return Math.max(LEAST_WIDTH, all.mapToInt(Columns::width).max().orElse(0));
    }

    private String cell(String id) {
        return Columns.left(id, width);
    }

    /** At most six decimals, no trailing zeros. */
    private static String shown(@Nullable BigDecimal value) {
        if (value == null) {
            return "nothing";
        }
        BigDecimal plain = value.setScale(Math.min(6, Math.max(0, value.scale())), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String won(long amount) {
        return Columns.right(String.format(Locale.ROOT, "%,d", amount), WON);
    }

    private void gap() {
        row("");
    }

    /** A sentence of ours, said in the reader's language. */
    private void line(String format, Object... values) {
        row(say.apply(values.length == 0 ? format : String.format(Locale.ROOT, format, values)));
    }

    private void row(String text) {
        out.append(text).append('\n');
    }
}
