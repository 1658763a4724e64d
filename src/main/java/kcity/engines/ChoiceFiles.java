package kcity.engines;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.DrawnValues;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.optimise.selection.TypeRules;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.Gathered;
import kcity.reading.Row;
import kcity.reading.WrongFile;
import kcity.shared.Sameness;

/** The candidates, the rules and, if given, the draws, read so that everything wrong with any of them is told at its line. */
record ChoiceFiles(SelectionProblem problem, Map<String, Integer> lines) {

    static ChoiceFiles read(Path candidates, Path rules) {
        Gathered gathered = new Gathered();
        CandidateRows rows = gathered.read(new CandidateRows(), () -> CandidateRows.of(candidates));
        Set<String> ids = rows.lines.keySet();
        SelectionRules known = gathered.read(ChoiceRules.NONE, () -> ChoiceRules.read(rules, ids));
        if (known != ChoiceRules.NONE) {
            gathered.read(0, () -> rows.check(candidates, known));
        }
        gathered.check();
        return new ChoiceFiles(new SelectionProblem(rows.candidates, known), rows.lines);
    }

    /** One column for each candidate, named by its id; each line a draw. */
    static DrawnValues draws(Path file, SelectionProblem problem) {
        List<String> ids = problem.candidates().stream().map(Candidate::id).toList();
        List<List<BigDecimal>> rows = Csv.file(file)
                .required(ids.toArray(new String[0]))
                .read(row -> ids.stream().map(row::decimal).toList());
        if (rows.isEmpty()) {
            throw new WrongFile(
                    file.toString(), List.of(new Complaint(0, 0, "there are no draws; add a line for each")));
        }
        return new DrawnValues(ids, rows);
    }

    private static final List<String> FEATURES = List.of("type", "subtype", "requestWon", "value", "sd");

    private static final class CandidateRows {
        private final List<Candidate> candidates = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final SameNames ids = new SameNames();

        static CandidateRows of(Path file) {
            CandidateRows rows = new CandidateRows();
            Csv.file(file)
                    .required("id", "type", "subtype", "city", "country", "requestWon", "value")
                    .optional("sd")
                    .each(rows::add);
            if (rows.candidates.isEmpty()) {
                throw new WrongFile(
                        file.toString(), List.of(new Complaint(0, 0, "there are no candidates; add a line for each")));
            }
            return rows;
        }

        private void add(Row row) {
            FEATURES.forEach(feature -> places.put(feature, row.place(feature)));
            Candidate candidate = new Candidate(
                    row.text("id"),
                    row.text("type"),
                    row.optionalText("subtype").orElse(null),
                    row.text("city"),
                    row.text("country"),
                    row.integer("requestWon"),
                    row.decimal("value"),
                    row.optionalDecimal("sd").orElse(null));
            ids.before(candidate.id(), row.line())
                    .ifPresent(before -> row.complain(
                            "id",
                            "the id " + candidate.id() + " stands on line " + before + " already; give each its own"));
            lines.putIfAbsent(candidate.id(), row.line());
            candidates.add(candidate);
        }

        private static Candidate asTheRulesSpellIt(Candidate it, SelectionRules rules) {
            String type = spelled(it.type(), rules.types().keySet());
            TypeRules own = rules.types().get(type);
            String subtype = it.subtype();
            return new Candidate(
                    it.id(),
                    type,
                    subtype == null || own == null
                            ? subtype
                            : spelled(subtype, own.subtypes().keySet()),
                    it.city(),
                    it.country(),
                    it.requestWon(),
                    it.value(),
                    it.sd());
        }

        private static String spelled(String name, Set<String> known) {
            String key = Sameness.key(name);
            return known.stream()
                    .filter(it -> Sameness.key(it).equals(key))
                    .findFirst()
                    .orElse(name);
        }

        /** What is wrong with candidates under the rules, at their lines. */
        int check(Path file, SelectionRules rules) {
            candidates.replaceAll(it -> asTheRulesSpellIt(it, rules));
            Set<Complaint> wrong = new LinkedHashSet<>();
            for (Candidate candidate : candidates) {
                int line = lines.getOrDefault(candidate.id(), 0);
                SelectionProblem.complaint(candidate, rules)
                        .forEach(it ->
                                wrong.add(new Complaint(line, places.getOrDefault(it.feature(), 1), it.reason())));
            }
            if (wrong.isEmpty()) {
                SelectionProblem.complaints(candidates, rules).forEach(it -> wrong.add(new Complaint(0, 0, it)));
            }
            if (!wrong.isEmpty()) {
                throw new WrongFile(file.toString(), List.copyOf(wrong));
            }
            return candidates.size();
        }
    }
}
