package kcity.desk.edition;

import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.call.CallForms;
import kcity.call.CallQueries;
import kcity.desk.call.CallWords;
import kcity.forms.FormDefinition;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.Rulebook;
import kcity.programme.Sourced;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import kcity.web.rule.RuleTerms;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Component;

/** What a rulebook says of an edition and its calls, as somebody must see it before preparing them. */
@Component
class PlannedCalls {
    private final CallQueries calls;
    private final CallForms forms;
    private final CallWords words;

    PlannedCalls(CallQueries calls, CallForms forms, CallWords words) {
        this.calls = calls;
        this.forms = forms;
        this.words = words;
    }

    static List<Term> whole(Frame frame, Rulebook rulebook) {
        return List.of(
                term(frame, "entry.places", rulebook.places()), term(frame, "entry.envelope", rulebook.envelope()));
    }

    /** Those that would be made. */
    List<EditionPage.Planned> of(Frame frame, Rulebook rulebook) {
        return rulebook.calls().stream()
                .map(rules -> new EditionPage.Planned(
                        frame.t(rules.name().get()),
                        "",
                        ahead(frame, rules),
                        warning(frame, rules),
                        terms(frame, rules)))
                .toList();
    }

    private static Tag ahead(Frame frame, CallRules rules) {
        return switch (rules.intake().arrivalAt(frame.now())) {
            case EARLY -> Tag.of(Tone.INFORMATION, frame.t("desk-edition.would.EARLY"));
            case IN_TIME -> Tag.of(Tone.PRIMARY, frame.t("desk-edition.would.IN_TIME"));
            case NEXT_EDITION -> Tag.of(Tone.WARNING, frame.t("desk-edition.would.NEXT_EDITION"));
            case LATE -> Tag.of(Tone.WARNING, frame.t("desk-edition.would.LATE"));
        };
    }

    /** A call whose time is over already is worth a word before it is made. */
    private static String warning(Frame frame, CallRules rules) {
        return switch (rules.intake().arrivalAt(frame.now())) {
            case EARLY, IN_TIME -> "";
            case NEXT_EDITION -> frame.t("desk-edition.warning.NEXT_EDITION");
            case LATE -> frame.t("desk-edition.warning.LATE");
        };
    }

    /** Those that were made. */
    List<EditionPage.Planned> made(Frame frame, List<Call> made) {
        return made.stream()
                .map(call -> new EditionPage.Planned(
                        frame.t(call.name()),
                        "/desk/calls/" + call.ref(),
                        words.state(frame, call),
                        words.next(frame, call),
                        terms(frame, calls.rules(call))))
                .toList();
    }

    private List<Term> terms(Frame frame, CallRules rules) {
        var terms = new ArrayList<Term>();
        terms.add(term(frame, "entry.operator", rules.operator()));
        terms.add(term(frame, "entry.intake-kind", rules.intake().kind()));
        terms.add(term(frame, "entry.intake-opens", rules.intake().opens()));
        switch (rules.intake()) {
            case Intake.Window window -> terms.add(term(frame, "entry.intake-closes", window.closes()));
            case Intake.Rolling rolling -> {
                terms.add(term(frame, "entry.intake-considers", rolling.considers()));
                terms.add(term(frame, "entry.intake-later-edition", rolling.laterEdition()));
            }
        }
        terms.addAll(RuleTerms.of(frame, rules));
        terms.add(Term.of(frame.t("desk-edition.form"), form(frame, forms.form(rules))));
        return terms;
    }

    private static String form(Frame frame, FormDefinition form) {
        return frame.t("desk-edition.form.is", form.title(), form.questionCount());
    }

    private static Term term(Frame frame, String key, Sourced<?> value) {
        return RuleTerms.term(frame.t(key), new RuleWords(frame), value);
    }
}
