package kcity.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Refused;
import kcity.shared.Won;

/** Sums over the rows of a table, and the rules that hold one against another. */
final class FormSums {
    private final FormDefinition form;
    private final FormField table;
    private final Answers answers;

    FormSums(FormDefinition form, FormField table, Answers answers) {
        this.form = form;
        this.table = table;
        this.answers = answers;
    }

    /** Of one column; what cannot be read counts nothing. */
    BigDecimal total(String column) {
        return cells(column).map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the columns that are added up, in one row. */
    BigDecimal across(String key) {
        return table.columns().totals().stream()
                .flatMap(column -> form.field(new CellName(table.name(), key, column).toString()).stream())
                .filter(cell -> form.asks(cell, answers))
                .map(this::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every rule that is broken. A rule is silent while what it adds up is wrong itself, or is not answered at all: that is told where it stands. */
    List<Refused.Reason> wrong(LocalDate today) {
        return table.columns().rules().stream()
                .filter(rule ->
                        Stream.concat(rule.sum().stream(), rule.of().stream()).allMatch(t -> isRight(t, today)))
                .flatMap(rule -> broken(rule).stream())
                .toList();
    }

    private boolean isRight(String term, LocalDate today) {
        return isColumn(term)
                ? cells(term)
                                .allMatch(cell -> FieldRules.wrong(cell, answers.all(cell), today)
                                        .isEmpty())
                        && table.rowKeys(answers).stream().anyMatch(key -> form.says(table, key, answers))
                : outer(term)
                        .filter(field -> !answers.all(field).isEmpty())
                        .filter(field -> FieldRules.wrong(field, answers.all(field), today)
                                .isEmpty())
                        .isPresent();
    }

    private Optional<Refused.Reason> broken(FormSum rule) {
        var one = sum(rule.sum());
        var other = sum(rule.of()).multiply(BigDecimal.valueOf(rule.percent())).movePointLeft(2);
        var found = one.compareTo(other);
        return switch (rule.is()) {
            case EQUAL -> found == 0 ? Optional.empty() : reason(rule, "sum-equal", one, other);
            case AT_MOST -> found <= 0 ? Optional.empty() : reason(rule, "sum-at-most", one, other);
            case AT_LEAST -> found >= 0 ? Optional.empty() : reason(rule, "sum-at-least", one, other);
        };
    }

    /** A share of an amount is told in whole won, on the side on which the rule is kept. */
    private Optional<Refused.Reason> reason(FormSum rule, String key, BigDecimal one, BigDecimal other) {
        var money = isMoney(rule);
        var limit = money
                ? other.setScale(0, rule.is() == FormSum.Relation.AT_LEAST ? RoundingMode.CEILING : RoundingMode.FLOOR)
                : other;
        return Optional.of(Refused.Reason.at(
                table.name(), "refusal.forms." + key, rule.label(), shown(money, one), shown(money, limit)));
    }

    private boolean isMoney(FormSum rule) {
        return table.columns()
                .field(rule.sum().getFirst())
                .or(() -> form.field(rule.sum().getFirst()))
                .filter(field -> field.kind() == FieldKind.WON)
                .isPresent();
    }

    private static Object shown(boolean money, BigDecimal value) {
        return money && value.compareTo(BigDecimal.valueOf(Won.MOST)) <= 0
                ? new Won(value.setScale(0, RoundingMode.DOWN).longValueExact())
                : value.stripTrailingZeros().toPlainString();
    }

    private BigDecimal sum(List<String> terms) {
        return terms.stream()
                .map(term -> isColumn(term)
                        ? total(term)
                        : outer(term).map(this::number).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isColumn(String term) {
        return table.columns().field(term).isPresent();
    }

    private Optional<FormField> outer(String term) {
        return form.field(term).filter(field -> form.asks(field, answers));
    }

    private Stream<FormField> cells(String column) {
        return table.rowKeys(answers).stream()
                .flatMap(key -> form.field(new CellName(table.name(), key, column).toString()).stream())
                .filter(cell -> form.asks(cell, answers));
    }

    private BigDecimal number(FormField field) {
        var text = answers.text(field);
        return (field.kind() == FieldKind.WON
                        ? Answers.readWon(text).map(won -> BigDecimal.valueOf(won.amount()))
                        : Answers.readNumber(text))
                .orElse(BigDecimal.ZERO);
    }
}
