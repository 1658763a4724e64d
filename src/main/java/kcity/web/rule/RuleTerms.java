package kcity.web.rule;

import java.util.ArrayList;
import java.util.List;
import kcity.programme.CallRules;
import kcity.programme.Route;
import kcity.programme.Sourced;
import kcity.web.Frame;
import kcity.web.component.Term;

/** The main rules of a call, line by line. */
public final class RuleTerms {
    private RuleTerms() {}

    public static List<Term> of(Frame frame, CallRules rules) {
        var terms = new ArrayList<Term>();
        var words = new RuleWords(frame);
        terms.add(term(frame.t("entry.places"), words, rules.places()));
        terms.add(term(frame.t("entry.envelope"), words, rules.envelope()));
        for (var subType : rules.subTypes()) {
            var name = frame.t("sub-type." + subType.subType());
            terms.add(term(frame.t("entry.band-of", name), words, subType.band()));
        }
        terms.add(term(frame.t("entry.applicants"), words, rules.applicants()));
        if (rules.route() instanceof Route.Demonstration route) {
            terms.add(term(frame.t("entry.consortium"), words, route.consortium()));
            terms.add(term(frame.t("entry.origin"), words, route.origin()));
        }
        terms.add(term(frame.t("entry.recipient"), words, rules.recipient()));
        terms.add(term(frame.t("entry.proposals-per-city"), words, rules.proposalsPerCity()));
        terms.add(term(frame.t("entry.criteria"), words, rules.criteria()));
        terms.add(term(frame.t("entry.weights"), words, rules.weights()));
        terms.add(term(frame.t("entry.project-period"), words, rules.projectPeriod()));
        rules.timetable().forEach((event, when) -> terms.add(term(frame.t("event." + event), words, when)));
        return terms;
    }

    public static Term term(String name, RuleWords words, Sourced<?> value) {
        return Term.of(name, words.marked(String.join(", ", words.of(value)).replace(":, ", ": "), value));
    }
}
