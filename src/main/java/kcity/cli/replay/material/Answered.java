package kcity.cli.replay.material;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Language;

/** A form answered in full, as somebody careful would: by what a question means where that is known, else by its kind. */
public final class Answered {
    private static final Map<String, String> OF_THE_THEME = Map.of(
            "solution-name", "solution",
            "solution-description", "description",
            "domestic-reference", "reference",
            "claim-evidence", "evidence",
            "problem", "problem",
            "permits", "permits",
            "claim-indicator", "indicator",
            "claim-unit", "unit");
    private static final Map<String, String> SAID = Map.of(
            "sites", "sites",
            "market", "market-more",
            "other-partners", "other-partners",
            "solution", "plan-solution",
            "national-plan-name", "national-plan-name",
            "preparedness", "preparedness",
            "effect-korean-firms", "effect-korean-firms",
            "consultation-with", "consultation-with",
            "joint-body", "joint-body");
    private static final List<String> DELIVERABLES = List.of("basic-concept", "master-plan", "pre-feasibility");
    private static final List<String> FINANCE = List.of("own-budget", "mdb", "ppp");

    private final Dossier dossier;
    private final LocalDate day;
    private final Files files;

    /**
     * Ids of documents.
     *
     * @param data measured values of today; may be empty
     */
    public record Files(List<String> plan, List<String> letter, List<String> data) {}

    private Answered(Dossier dossier, LocalDate day, Files files) {
        this.dossier = dossier;
        this.day = day;
        this.files = files;
    }

    /**
     * @param given what the play has settled; it stands as it is
     * @param day for questions about days that nothing else tells
     */
    public static Answers in(
            FormDefinition form, Dossier dossier, Map<String, String> given, LocalDate day, Files files) {
        var answered = new Answered(dossier, day, files);
        var values = new LinkedHashMap<String, List<String>>();
        given.forEach((name, value) -> values.put(name, List.of(value)));
        for (var field : form.fields()) {
            var so = new Answers(values);
            if (so.all(field.name()).isEmpty() && form.asks(field, so)) {
                values.put(field.name(), answered.to(field));
            }
        }
        return form.asked(new Answers(values));
    }

    private List<String> to(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> List.of(fitting(field, words(field)));
            case EMAIL -> List.of("nobody@replay.example");
            case NUMBER -> List.of(number(field));
            case WON -> List.of(Long.toString(dossier.frame().requested().amount()));
            case DATE -> List.of(date(field).toString());
            case CHOICE -> List.of(choice(field));
            case CHOICES -> choices(field);
            case COUNTRY -> List.of(dossier.frame().city().country());
            case YES_NO -> List.of(yes(field) ? "yes" : "no");
            case FILE -> files(field);
        };
    }

    private String words(FormField field) {
        var name = field.name();
        var language = dossier.language();
        if (name.startsWith("title")) {
            return dossier.title().in(name.endsWith("ko") ? Language.KO : Language.EN);
        }
        if (name.equals("summary")) {
            return dossier.say(dossier.frame().planning() ? "summary-planning" : "summary-demonstration");
        }
        if (name.equals("city")) {
            return dossier.value(Language.EN, "city");
        }
        if (OF_THE_THEME.containsKey(name)) {
            return dossier.value(language, OF_THE_THEME.getOrDefault(name, name));
        }
        return dossier.say(
                SAID.getOrDefault(name, field.kind() == kcity.forms.FieldKind.TEXT ? "any-text" : "any-long-text"));
    }

    /** As long as the question wants it. */
    private String fitting(FormField field, String words) {
        var fitted = words;
        while (field.min() != null && fitted.length() < field.min()) {
            fitted = fitted + " " + dossier.say("any-long-text");
        }
        return field.max() != null && fitted.length() > field.max()
                ? fitted.substring(0, Math.toIntExact(field.max()))
                : fitted;
    }

    private String number(FormField field) {
        return switch (field.name()) {
            case "claim-value" -> dossier.value(Language.EN, "after");
            case "baseline" -> dossier.value(Language.EN, "baseline");
            case "target" -> dossier.value(Language.EN, "target");
            case "national-priority" -> "1";
            default -> Long.toString(within(field, 10));
        };
    }

    private static long within(FormField field, long wanted) {
        var least = field.min() == null ? wanted : Math.max(wanted, field.min());
        return field.max() == null ? least : Math.min(least, field.max());
    }

    private LocalDate date(FormField field) {
        return switch (field.name()) {
            case "starts" -> dossier.frame().starts();
            case "ends" -> dossier.frame().ends();
            case "domestic-since" ->
                day.minusYears(2L + dossier.draw("since", 4)).withDayOfMonth(1).minusMonths(dossier.draw("month", 12));
            case "consultation-date" -> day.minusDays(7L * dossier.draw("consulted", 8));
            default -> day;
        };
    }

    private String choice(FormField field) {
        var wanted = switch (field.name()) {
            case "deliverable" -> DELIVERABLES.get(dossier.draw("deliverable", DELIVERABLES.size()));
            case "after" -> dossier.draw("after", 4) == 0 ? "taken-back" : "handed-over";
            case "field" -> dossier.frame().field();
            default -> "";
        };
        return field.choice(wanted).isPresent()
                ? wanted
                : field.choices().getFirst().value();
    }

    private List<String> choices(FormField field) {
        if (!field.name().equals("finance")) {
            return List.of(choice(field));
        }
        var second = dossier.draw("finance", FINANCE.size());
        return FINANCE.stream()
                .filter(way -> FINANCE.indexOf(way) == 0 || FINANCE.indexOf(way) == second)
                .filter(way -> field.choice(way).isPresent())
                .toList();
    }

    private boolean yes(FormField field) {
        return switch (field.name()) {
            case "subsidy-abroad" -> false;
            case "ai-used" -> dossier.usesAi();
            default -> true;
        };
    }

    private List<String> files(FormField field) {
        if (field.name().contains("letter")) {
            return files.letter();
        }
        return field.name().contains("other") ? files.data() : files.plan();
    }
}
