package kcity.replay.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.Choice;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.forms.Meaning;
import kcity.shared.Language;

/** A form answered in full, as somebody careful would: by what a question means where that is known, else by its kind. */
public final class Answered {
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
     * @param given what the play has settled, by what it means; it stands as it is
     * @param day for questions about days that nothing else tells
     */
    public static Answers in(
            FormDefinition form, Dossier dossier, Map<Meaning, String> given, LocalDate day, Files files) {
        var answered = new Answered(dossier, day, files);
        var answers = Answers.NONE;
        for (var field : form.fields()) {
            if (form.asks(field, answers)) {
                answers = field.kind().repeats()
                        ? new AnsweredRows(form, field, dossier, cell -> answered.settled(cell, given)).on(answers)
                        : answers.with(
                                field.name(), answered.settled(field, given).toArray(String[]::new));
            }
        }
        return form.asked(answers);
    }

    private List<String> settled(FormField field, Map<Meaning, String> given) {
        var settled = field.means() == null ? null : given.get(field.means());
        return settled == null ? to(field) : List.of(settled);
    }

    private List<String> to(FormField field) {
        return field.means() == null
                ? dossier.answering(own(field))
                        .map(answering -> by(answering, field))
                        .orElseGet(() -> byKind(field))
                : meant(field, field.means());
    }

    private static String own(FormField field) {
        return CellName.read(field.name()).map(CellName::field).orElse(field.name());
    }

    private List<String> meant(FormField field, Meaning meaning) {
        return switch (meaning) {
            case TITLE -> text(field, dossier.title().in(field.name().endsWith("ko") ? Language.KO : Language.EN));
            case SUMMARY ->
                text(field, dossier.say(dossier.frame().planning() ? "summary-planning" : "summary-demonstration"));
            case CITY -> text(field, dossier.value(Language.EN, "city"));
            case FIELDS_OF_EXPERTISE -> List.of(offered(field, dossier.frame().field()));
            case PERIOD_START -> List.of(dossier.frame().starts().toString());
            case PERIOD_END -> List.of(dossier.frame().ends().toString());
            case CLAIM_INDICATOR -> text(field, dossier.value(dossier.language(), "indicator"));
            case CLAIM_UNIT -> text(field, dossier.value(dossier.language(), "unit"));
            case CLAIM_VALUE -> List.of(dossier.value(Language.EN, "after"));
            case JOINT_APPLICANT -> text(field, dossier.say("joint-applicant"));
            case OTHER_PARTICIPANTS -> text(field, dossier.say("other-participants"));
            case SUBSIDY_ABROAD -> List.of("no");
            case COUNTRY,
                    SUB_TYPE,
                    JOINTLY,
                    REQUESTED_AMOUNT,
                    PRIOR_CONSULTATION,
                    JOINT_APPLICANT_KIND,
                    DUTY,
                    PARTNER_NAME,
                    PARTNER_KIND,
                    PARTNER_COUNTRY,
                    PARTNER_EMAIL,
                    COMMERCIALISED -> byKind(field);
        };
    }

    private List<String> by(Answering answering, FormField field) {
        return switch (answering.how()) {
            case VALUE ->
                field.kind() == FieldKind.NUMBER
                        ? List.of(dossier.value(Language.EN, answering.first()))
                        : text(field, dossier.value(dossier.language(), answering.first()));
            case SAY -> text(field, dossier.say(answering.first()));
            case WORD -> List.of(answering.first());
            case ONE_OF ->
                List.of(offered(
                        field,
                        answering
                                .of()
                                .get(dossier.draw(field.name(), answering.of().size()))));
            case ONE_OF_NUMBERS ->
                List.of(answering
                        .of()
                        .get(dossier.draw(field.name(), answering.of().size())));
            case ALL -> field.choices().stream().map(Choice::value).toList();
            case FIRST_AND -> firstAnd(answering.of(), field);
            case YEARS_AGO ->
                List.of(day.minusYears(answering.number(0) + dossier.draw(field.name(), answering.number(1)))
                        .withDayOfMonth(1)
                        .minusMonths(dossier.draw(field.name() + " month", 12))
                        .toString());
            case WEEKS_AGO ->
                List.of(day.minusWeeks(dossier.draw(field.name(), answering.number(0)))
                        .toString());
            case USES_AI -> List.of(dossier.usesAi() ? "yes" : "no");
            case LETTER -> files.letter();
            case DATA -> files.data();
        };
    }

    private List<String> firstAnd(List<String> words, FormField field) {
        var second = dossier.draw(field.name(), words.size());
        return words.stream()
                .filter(word -> words.indexOf(word) == 0 || words.indexOf(word) == second)
                .filter(word -> field.choice(word).isPresent())
                .toList();
    }

    private List<String> byKind(FormField field) {
        return switch (field.kind()) {
            case TEXT -> text(field, dossier.say("any-text"));
            case LONG_TEXT -> text(field, dossier.say("any-long-text"));
            case EMAIL -> List.of("nobody@replay.example");
            case NUMBER -> List.of(Long.toString(within(field, 10)));
            case WON -> List.of(Long.toString(dossier.frame().requested().amount()));
            case DATE -> List.of(day.toString());
            case CHOICE, CHOICES -> List.of(field.choices().getFirst().value());
            case COUNTRY -> List.of(dossier.frame().city().country());
            case YES_NO -> List.of("yes");
            case FILE -> files.plan();
            case GROUP, TABLE -> List.of();
        };
    }

    private static String offered(FormField field, String word) {
        return field.choice(word).isPresent()
                ? word
                : field.choices().getFirst().value();
    }

    /** As long as the question wants it. */
    private List<String> text(FormField field, String words) {
        var fitted = words;
        while (field.min() != null && fitted.length() < field.min()) {
            fitted = fitted + " " + dossier.say("any-long-text");
        }
        return List.of(
                field.max() != null && fitted.length() > field.max()
                        ? fitted.substring(0, Math.toIntExact(field.max()))
                        : fitted);
    }

    private static long within(FormField field, long wanted) {
        var least = field.min() == null ? wanted : Math.max(wanted, field.min());
        return field.max() == null ? least : Math.min(least, field.max());
    }
}
