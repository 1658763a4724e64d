package kcity.forms;

import java.util.Optional;
import kcity.shared.CountryCode;

/** What one row of a filled form says, asked by meaning; the form itself where what is asked for does not repeat. */
public record FilledRow(FilledForm filled, String group, String key) {
    /** The answer, or an empty text. What the row does not ask itself the form says. */
    public String text(Meaning meaning) {
        return isHere(meaning)
                ? filled.form()
                        .field(place(meaning))
                        .filter(field -> filled.form().asks(field, filled.answers()))
                        .map(filled.answers()::text)
                        .orElse("")
                : filled.text(meaning);
    }

    public Optional<CountryCode> country(Meaning meaning) {
        return Answers.readCountry(text(meaning));
    }

    /** Where what is said of that meaning stands on the page; empty where it is not asked. */
    public String place(Meaning meaning) {
        return filled.form().fields(meaning).stream()
                .map(FormField::name)
                .map(name -> CellName.read(name)
                        .map(cell -> cell.rows().equals(group) ? cell.in(key).toString() : cell.rows())
                        .orElse(name))
                .findFirst()
                .orElse("");
    }

    private boolean isHere(Meaning meaning) {
        return filled.form().fields(meaning).stream()
                .flatMap(field -> CellName.read(field.name()).stream())
                .anyMatch(cell -> cell.rows().equals(group));
    }
}
