package kcity.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.shared.PlainFile;

/** A question to the engine as the files that {@code ./kcity choose} reads. Our types, cities and countries need no quotes in YAML; only candidates stand in CSV. */
final class PortfolioFiles {
    private static final List<String> HEADER =
            List.of("id", "type", "subtype", "city", "country", "requestWon", "value", "sd");

    private PortfolioFiles() {}

    static List<PlainFile> of(SelectionProblem problem) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        problem.candidates().forEach(candidate -> lines.add(line(candidate)));
        return List.of(PlainFile.csv("candidates.csv", lines), new PlainFile("rules.yaml", rules(problem.rules())));
    }

    private static List<String> line(kcity.optimise.selection.Candidate candidate) {
        var subtype = candidate.subtype();
        var sd = candidate.sd();
        return List.of(
                candidate.id(),
                candidate.type(),
                subtype == null ? "" : subtype,
                candidate.city(),
                candidate.country(),
                Long.toString(candidate.requestWon()),
                candidate.value().toPlainString(),
                sd == null ? "" : sd.toPlainString());
    }

    private static String rules(SelectionRules rules) {
        var lines = new ArrayList<String>();
        lines.add("envelope: " + rules.envelopeWon());
        lines.add("step: " + rules.stepWon());
        lines.add("selection-share: " + rules.selectionShare().toPlainString());
        lines.add("above-band: " + rules.aboveBand().name().toLowerCase(Locale.ROOT));
        if (rules.perCity() != null) {
            lines.add("per-city: " + rules.perCity());
        }
        lines.add("types:");
        rules.types().forEach((name, type) -> {
            lines.add("  " + name + ":");
            lines.add("    subtypes:" + (type.subtypes().isEmpty() ? " {}" : ""));
            type.subtypes()
                    .forEach((sub, own) -> lines.add("      " + sub + ": {" + String.join(", ", group(own)) + "}"));
            group(type.own()).forEach(part -> lines.add("    " + part));
        });
        return String.join("\n", lines) + "\n";
    }

    private static List<String> group(GroupRules rules) {
        var parts = new ArrayList<String>();
        var places = rules.places();
        if (places != null) {
            parts.add("places: {min: " + places.min() + ", max: " + places.max() + "}");
        }
        var band = rules.band();
        if (band != null) {
            parts.add("band: {floor: " + band.floorWon() + ", ceiling: " + band.ceilingWon() + "}");
        }
        return parts;
    }
}
