package kcity.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.CountryCode;
import kcity.shared.EmailAddress;
import kcity.shared.Won;

/** What the answers to a form say, asked by meaning. An answer to a question that is not asked says nothing. */
public record FilledForm(FormDefinition form, Answers answers) {
    /** Without what is no question, or one that is not asked. */
    public FilledForm asked() {
        return new FilledForm(form, form.asked(answers));
    }

    /** In the order of the form; empty where nothing is answered. */
    public List<String> all(Meaning meaning) {
        return questions(meaning)
                .filter(field -> form.asks(field, answers))
                .flatMap(field -> answers.all(field).stream())
                .toList();
    }

    private Stream<FormField> questions(Meaning meaning) {
        return form.fields(meaning).stream()
                .flatMap(field -> CellName.read(field.name()).map(this::cells).orElse(Stream.of(field)));
    }

    private Stream<FormField> cells(CellName cell) {
        return form.field(cell.rows()).stream()
                .flatMap(group -> group.rowKeys(answers).stream())
                .flatMap(key -> form.field(cell.in(key).toString()).stream());
    }

    /** What is said row by row of that meaning and those beside it; the whole form where that does not repeat. */
    public List<FilledRow> rows(Meaning meaning) {
        var cell = form.fields(meaning).stream()
                .flatMap(field -> CellName.read(field.name()).stream())
                .findFirst();
        return cell.flatMap(c -> form.field(c.rows()))
                .map(group -> group.rowKeys(answers).stream()
                        .filter(key -> form.says(group, key, answers))
                        .map(key -> new FilledRow(this, group.name(), key))
                        .toList())
                .orElse(List.of(new FilledRow(this, "", "")));
    }

    /** The first answer, or an empty text. */
    public String text(Meaning meaning) {
        var all = all(meaning);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public Optional<Won> won(Meaning meaning) {
        return Answers.readWon(text(meaning));
    }

    public Optional<BigDecimal> number(Meaning meaning) {
        return Answers.readNumber(text(meaning));
    }

    public Optional<LocalDate> date(Meaning meaning) {
        return Answers.readDate(text(meaning));
    }

    public Optional<EmailAddress> email(Meaning meaning) {
        return EmailAddress.read(text(meaning));
    }

    public Optional<CountryCode> country(Meaning meaning) {
        return Answers.readCountry(text(meaning));
    }

    public boolean yes(Meaning meaning) {
        return text(meaning).equals(Answers.YES);
    }

    /** Answered with no, not merely left open. */
    public boolean no(Meaning meaning) {
        return text(meaning).equals(Answers.NO);
    }

    /** Names of the questions of that meaning that were answered with no. */
    public List<String> refused(Meaning meaning) {
        return questions(meaning)
                .filter(field ->
                        form.asks(field, answers) && answers.text(field).equals(Answers.NO))
                .map(FormField::name)
                .toList();
    }
}
