package kcity.replay.material;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Text;

/**
 * A group or a table filled with the rows that the library has for it, or with one where it has none. Amounts stand there as hundredths of what is
 * requested, days as hundredths of the project's time.
 */
final class AnsweredRows {
    private static final long WHOLE = 100;
    private final FormDefinition form;
    private final FormField group;
    private final Dossier dossier;
    private final Function<FormField, List<String>> otherwise;
    private final List<Map<String, Text>> rows;

    /** @param otherwise the answer to a cell of the first row that the play has settled, and to any that the library does not know */
    AnsweredRows(FormDefinition form, FormField group, Dossier dossier, Function<FormField, List<String>> otherwise) {
        this.form = form;
        this.group = group;
        this.dossier = dossier;
        this.otherwise = otherwise;
        var known = dossier.library().rows(group.name());
        this.rows = known.isEmpty() ? List.of(Map.of()) : known;
    }

    Answers on(Answers answers) {
        var keys = new ArrayList<String>();
        var filled = answers;
        for (var n = 0; n < rows.size(); n++) {
            keys.add("r" + (n + 1));
            filled = filled.with(group.name(), keys.toArray(String[]::new));
            for (var column : group.columns().fields()) {
                var cell = form.field(new CellName(group.name(), keys.getLast(), column.name()).toString())
                        .orElseThrow();
                if (form.asks(cell, filled)) {
                    filled = filled.with(
                            cell.name(), said(cell, column.name(), n).toArray(String[]::new));
                }
            }
        }
        return filled;
    }

    private List<String> said(FormField cell, String column, int row) {
        var text = rows.get(row).get(column);
        if (text == null) {
            return otherwise.apply(cell);
        }
        var words = dossier.fill(text);
        return switch (cell.kind()) {
            case WON -> List.of(Long.toString(upTo(column, row) - upTo(column, row - 1)));
            case DATE -> List.of(day(hundredths(words)));
            case CHOICES -> List.of(words.split(" "));
            default -> List.of(cut(cell, words));
        };
    }

    /** What the rows to that one have together, so that all have what there is, to the last won. */
    private long upTo(String column, int row) {
        var sum = 0L;
        for (var n = 0; n <= row; n++) {
            var text = rows.get(n).get(column);
            sum += text == null ? 0 : hundredths(text.en());
        }
        return dossier.frame().requested().amount() * sum / WHOLE;
    }

    private String day(long hundredths) {
        var starts = dossier.frame().starts();
        return starts.plusDays(ChronoUnit.DAYS.between(starts, dossier.frame().ends()) * hundredths / WHOLE)
                .toString();
    }

    private static long hundredths(String words) {
        return Long.parseLong(words);
    }

    private static String cut(FormField cell, String words) {
        return cell.kind() != FieldKind.NUMBER && cell.max() != null && words.length() > cell.max()
                ? words.substring(0, Math.toIntExact(cell.max()))
                : words;
    }
}
