package kcity.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kcity.optimise.selection.Alternative;
import kcity.optimise.selection.Analysis;
import kcity.optimise.selection.CandidateFigures;
import kcity.optimise.selection.Choice;
import kcity.optimise.selection.DrawFigures;
import kcity.optimise.selection.Grant;
import kcity.optimise.selection.ReservePlace;
import org.jspecify.annotations.Nullable;

/** The answer for a reader: what is chosen and why one may believe it, then what it hangs on. */
final class ChoiceText {
    private static final int RESERVES = 5;
    private static final int FEW = 3;
    private static final int LEAST_WIDTH = 20;

    private final StringBuilder out = new StringBuilder();
    private final int width;

    private ChoiceText(int width) {
        this.width = width;
    }

    static String of(Choice choice, @Nullable Analysis analysis, @Nullable DrawFigures draws) {
        ChoiceText text = new ChoiceText(width(choice, analysis, draws));
        text.choice(choice);
        if (draws != null) {
            text.draws(choice, draws);
        }
        if (analysis != null) {
            text.analysis(choice, analysis, draws);
        }
        text.line("");
        text.line("%s; input %s; seed %d", choice.version(), choice.inputHash().substring(0, 12), choice.seed());
        return text.out.toString();
    }

    private void choice(Choice choice) {
        line(headline(choice));
        if (choice.conflict() != null) {
            line("These rules cannot all hold; without any one of them the others could:");
            choice.conflict().rules().forEach(rule -> line("  - %s", rule));
        }
        if (!choice.grants().isEmpty()) {
            line("");
            line("  %s %18s %14s", cell("chosen"), "won", "adds");
            for (Grant grant : choice.grants()) {
                line("  %s %,18d %14s", cell(grant.id()), grant.amountWon(), shown(grant.contribution()));
            }
            money(choice);
        }
        if (!choice.ineligible().isEmpty()) {
            line("");
            line("Ineligible:");
            choice.ineligible().forEach((id, reason) -> line("  %s: %s", id, reason));
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
        line("  %s %,18d", cell("together"), choice.spentWon());
        line("  %s %,18d", cell("left over"), choice.leftOverWon());
        line("");
        if (choice.leastLeftOverByRulesWon() > 0) {
            line(
                    "The envelope never binds: places times ceilings leave at least %,d won, whoever applies.",
                    choice.leastLeftOverByRulesWon());
        } else if (choice.leastLeftOverWon() > 0) {
            line("Whatever is chosen of these candidates, at least %,d won are left over.", choice.leastLeftOverWon());
        }
    }

    private void draws(Choice choice, DrawFigures draws) {
        line("");
        line(
                "In %,d draws of the values this very set was the best in %,d. Chosen how often:",
                draws.draws(), draws.sameSet());
        List<String> chosen = choice.grants().stream().map(Grant::id).toList();
        draws.chosen().entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(it -> line(
                        "  %s %5.1f %%%s",
                        cell(it.getKey()),
                        100 * draws.share(it.getKey()),
                        chosen.contains(it.getKey()) ? "  chosen" : ""));
    }

    private void analysis(Choice choice, Analysis analysis, @Nullable DrawFigures draws) {
        line("");
        line(
                "What the places hang on (thresholds to %s)%s:",
                analysis.unit().toPlainString(), analysis.whole() ? "" : ", stopped before all were done");
        for (CandidateFigures it : analysis.candidates()) {
            line("  %s %s", cell(it.id()), it.chosen() ? chosen(it) : refused(it));
        }
        line("");
        line("Best other sets:");
        for (Alternative it : analysis.alternatives()) {
            line(
                    "  %d different: worth %s, %s less; without %s%s",
                    it.different(),
                    shown(it.value()),
                    shown(it.gap()),
                    String.join(", ", it.goes()),
                    it.comes().isEmpty() ? "" : ", with " + String.join(", ", it.comes()));
        }
        line("");
        line("Reserve list, by what each would add in place of a winner of its type (first %d):", RESERVES);
        for (ReservePlace it : analysis.reserve()) {
            if (it.place() <= RESERVES) {
                line(
                        "  %s %d. %s adds %s for %s",
                        it.type(), it.place(), it.id(), shown(it.adds()), replaced(it, choice));
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

    private void line(String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
