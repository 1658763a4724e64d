package kcity.replay.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.shared.Language;
import kcity.shared.Text;

/** The documents around one application. */
public final class Papers {
    /** In hundredths, of five steps. */
    private static final List<Integer> SHARES_OF_TIME = List.of(10, 14, 14, 48, 14);

    private final Dossier dossier;
    private final Language language;

    public Papers(Dossier dossier) {
        this.dossier = dossier;
        this.language = dossier.language();
    }

    private Text mark() {
        return dossier.library().words("mark").getFirst();
    }

    private Paper paper(String by, List<Paper.Part> parts) {
        return new Paper(dossier.title().in(language), by, mark(), parts);
    }

    /** The project plan or the planning proposal, with a budget that adds up and days in order. */
    public Paper plan(String by) {
        var planning = dossier.frame().planning();
        return paper(
                by,
                List.of(
                        said("heading-summary", planning ? "summary-planning" : "summary-demonstration"),
                        Paper.Part.of(dossier.say("heading-problem"), dossier.value(language, "problem")),
                        planning
                                ? Paper.Part.of(dossier.say("heading-plan"), dossier.value(language, "plan"))
                                : Paper.Part.of(
                                        dossier.say("heading-solution"),
                                        dossier.value(language, "description"),
                                        dossier.value(language, "evidence")),
                        planning ? said("heading-readiness", "preparedness") : indicators(),
                        budget(),
                        schedule()));
    }

    private Paper.Part said(String heading, String words) {
        return Paper.Part.of(dossier.say(heading), dossier.say(words).split("\n"));
    }

    private Paper.Part indicators() {
        return new Paper.Part(
                dossier.say("heading-indicator"), List.of(), List.of(row(dossier.main()), row(dossier.second())));
    }

    private Paper.Row row(Indicator indicator) {
        return new Paper.Row(
                indicator.name().in(language),
                indicator.baseline().toPlainString() + " → "
                        + indicator.target().toPlainString() + " " + indicator.unit(language));
    }

    private Paper.Part budget() {
        var rows = new ArrayList<Paper.Row>();
        CostPlan.of(dossier)
                .lines()
                .forEach(line -> rows.add(
                        new Paper.Row(line.what(), Dossier.grouped(line.amount().amount()))));
        rows.add(new Paper.Row(
                language == Language.KO ? "합계" : "Sum",
                Dossier.grouped(dossier.frame().requested().amount())));
        return new Paper.Part(dossier.say("heading-budget"), List.of(), rows);
    }

    private Paper.Part schedule() {
        var words =
                dossier.library().words(dossier.frame().planning() ? "schedule-planning" : "schedule-demonstration");
        var starts = dossier.frame().starts();
        var days = dossier.frame().ends().toEpochDay() - starts.toEpochDay() + 1;
        var rows = new ArrayList<Paper.Row>();
        var until = 0;
        for (var i = 0; i < words.size(); i++) {
            var first = starts.plusDays(days * until / 100);
            until += SHARES_OF_TIME.get(i);
            var last = starts.plusDays(days * until / 100 - 1);
            rows.add(new Paper.Row(dossier.fill(words.get(i)), first + " ~ " + last));
        }
        return new Paper.Part(dossier.say("heading-schedule"), List.of(), rows);
    }

    /** What the city puts in writing; cities write English. */
    public Paper letter(String by) {
        var words = dossier.frame().planning() ? "letter-planning" : "letter";
        return new Paper(
                dossier.title().en(),
                by,
                mark(),
                List.of(Paper.Part.of(dossier.say(Language.EN, "heading-letter"), dossier.say(Language.EN, words))));
    }

    /** A report: what it says in short, and rows of results, faults or findings. */
    public Paper report(String by, String summary, List<String> findings) {
        var parts = new ArrayList<Paper.Part>();
        parts.add(Paper.Part.of(dossier.say("heading-result"), summary.split("\n")));
        if (!findings.isEmpty()) {
            parts.add(new Paper.Part(dossier.say("heading-findings"), findings, List.of()));
        }
        parts.add(Paper.Part.of(dossier.say("heading-problem"), dossier.value(language, "problem")));
        return paper(by, parts);
    }

    /** The values before anything is done, for two weeks up to that day. */
    public String counts(LocalDate until) {
        var first = until.minusDays(14);
        return Series.of(dossier, dossier.main(), 0, first, 14, new Series.Gap(first, 0))
                .csv();
    }

    /** The name of a file in the language of who sends it, with the city and the mark. */
    public String name(String key, String ending) {
        var city = dossier.value(language, "city")
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '-');
        var names = Map.of(
                "plan", new Text("사업계획서_" + city + "_가상", "proposal-" + city + "-synthetic"),
                "letter", new Text("협력확인서_" + city + "_가상", "official-letter-" + city + "-synthetic"),
                "data", new Text("현재값_" + city + "_가상", "present-values-" + city + "-synthetic"),
                "report", new Text("보고서_" + city + "_가상", "report-" + city + "-synthetic"));
        return names.getOrDefault(key, new Text(key, key)).in(language) + "." + ending;
    }
}
