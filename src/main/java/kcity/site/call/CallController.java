package kcity.site.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcity.programme.CallRules;
import kcity.programme.PublishedRulebooks;
import kcity.programme.Route;
import kcity.programme.Sourced;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.Step;
import kcity.web.component.Term;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /calls}. */
@Controller
class CallController {
    private final PublishedCalls calls;
    private final PublishedResults results;
    private final PublishedRulebooks rulebooks;

    CallController(PublishedCalls calls, PublishedResults results, PublishedRulebooks rulebooks) {
        this.calls = calls;
        this.results = results;
        this.rulebooks = rulebooks;
    }

    @GetMapping("/calls")
    Page calls(Frame frame) {
        var words = new CallWords(frame);
        return new CallListPage(
                frame,
                cards(frame, PublishedCall.State.OPEN),
                cards(frame, PublishedCall.State.COMING),
                in(frame, PublishedCall.State.CLOSED)
                        .map(call -> row(frame, words, call))
                        .toList());
    }

    private List<Card> cards(Frame frame, PublishedCall.State state) {
        return in(frame, state).map(new CallWords(frame)::card).toList();
    }

    private Stream<PublishedCall> in(Frame frame, PublishedCall.State state) {
        return calls.calls().stream().filter(call -> call.at(frame.now()) == state);
    }

    private static CallListPage.Row row(Frame frame, CallWords words, PublishedCall call) {
        var closes = call.closesAt();
        return new CallListPage.Row(
                "/calls/" + call.ref(),
                words.name(call),
                call.agency(),
                frame.date(call.opensAt()),
                closes == null ? frame.t("site-call.all-year") : frame.time(closes));
    }

    @GetMapping("/calls/{ref:20[0-9]{2}-[a-z0-9-]+}")
    Page call(Frame frame, @PathVariable String ref) {
        var call = calls.call(ref);
        var words = new CallWords(frame);
        var rules = rulebooks
                .version(call.edition(), call.version())
                .call(call.rules())
                .orElseThrow(() -> new NotFound("rules of " + ref));
        return new CallPage(
                frame,
                words.name(call),
                words.state(call),
                call.at(frame.now()) == PublishedCall.State.OPEN,
                words.left(call),
                words.times(call),
                rules(frame, rules),
                Step.walk(
                        rules.stages().stream()
                                .map(stage -> frame.t("stage." + stage.get()))
                                .toList(),
                        -1),
                results(frame, ref),
                String.valueOf(call.edition()));
    }

    private static List<Term> rules(Frame frame, CallRules rules) {
        var terms = new ArrayList<Term>();
        var words = new RuleWords(frame);
        terms.add(term(frame.t("entry.places"), words, rules.places()));
        terms.add(term(frame.t("entry.envelope"), words, rules.envelope()));
        for (var subType : rules.subTypes()) {
            var name = frame.t("sub-type." + subType.subType());
            terms.add(term(frame.t("site-call.band-of", name), words, subType.band()));
        }
        terms.add(term(frame.t("entry.applicants"), words, rules.applicants()));
        if (rules.route() instanceof Route.Demonstration route) {
            terms.add(term(frame.t("entry.consortium"), words, route.consortium()));
        }
        terms.add(term(frame.t("entry.recipient"), words, rules.recipient()));
        terms.add(term(frame.t("entry.criteria"), words, rules.criteria()));
        return terms;
    }

    private static Term term(String name, RuleWords words, Sourced<?> value) {
        return Term.of(name, String.join(", ", words.of(value)).replace(":, ", ": "));
    }

    private List<CallPage.Row> results(Frame frame, String ref) {
        return results.announced(frame.now()).stream()
                .filter(result -> result.call().equals(ref))
                .map(result -> new CallPage.Row(
                        result.title(),
                        frame.t("site-call.city", result.city(), result.country()),
                        frame.won(result.amount()),
                        frame.date(result.announcedAt())))
                .toList();
    }
}
