package kcity.site.year;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.programme.CallRules;
import kcity.programme.Count;
import kcity.programme.Decision;
import kcity.programme.PublishedRulebooks;
import kcity.programme.Rulebook;
import kcity.programme.Source;
import kcity.programme.Sourced;
import kcity.site.call.CallWords;
import kcity.site.call.PublishedCall;
import kcity.web.Frame;
import kcity.web.component.Citation;
import kcity.web.component.KeyFigure;
import kcity.web.component.Link;
import kcity.web.component.SourcedValue;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import kcity.web.rule.RuleWords;

/** Makes the page of one year from its rulebook. */
final class ShowYear {
    private final Frame frame;
    private final Rulebook rulebook;
    private final RuleLabels labels;

    ShowYear(Frame frame, Rulebook rulebook) {
        this.frame = frame;
        this.rulebook = rulebook;
        this.labels = new RuleLabels(frame);
    }

    YearPage page(
            int version,
            List<PublishedRulebooks.Published> versions,
            List<PublishedCall> calls,
            Collection<Source> sources,
            boolean hasYearBefore) {
        return new YearPage(
                frame,
                rulebook.edition(),
                version,
                versions.getLast().version(),
                calls.stream().map(this::binding).toList(),
                rulebook.title().known().map(frame::t).orElse(""),
                figures(),
                rules(path -> !path.contains(".")),
                rulebook.calls().stream().map(rules -> call(rules, calls)).toList(),
                rulebook.decisions().stream().map(this::decision).toList(),
                rules(path -> path.startsWith("remarks.")),
                rules(path -> path.startsWith("settings.")),
                rulebook.notPublished().stream()
                        .map(s -> frame.t("setting." + s))
                        .toList(),
                unknown(),
                versions.stream().map(this::version).toList(),
                cited(sources),
                hasYearBefore);
    }

    /** Which version a call of the year is bound to, and its own days, whatever a later version says. */
    private YearPage.Binding binding(PublishedCall call) {
        var words = new CallWords(frame);
        return new YearPage.Binding(
                new Link(words.name(call), "/calls/" + call.ref()),
                frame.t("site-year.binding", call.version(), words.until(call)),
                new Link(
                        frame.t("site-year.binding.version", call.version()),
                        YearPage.address(rulebook.edition(), call.version())));
    }

    private List<KeyFigure> figures() {
        return List.of(figure("received", rulebook.received()), figure("selected", rulebook.selected()));
    }

    private KeyFigure figure(String name, Sourced<Count> count) {
        String value = count.known().map(c -> frame.number(c.projects())).orElse("–");
        String countries = count.known()
                .map(Count::countries)
                .map(c -> frame.t("site-year.countries", c))
                .orElse("");
        String note = Stream.of(countries, firmness(count))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new KeyFigure(value, "", frame.t("site-year." + name), note);
    }

    /** A large number must not look firmer than it is in the table below. */
    private String firmness(Sourced<?> value) {
        return switch (value.standing()) {
            case PUBLISHED, UNKNOWN -> "";
            case INFERRED, ASSUMED, UNDECIDED -> frame.t("standing." + value.standing());
        };
    }

    private List<SourcedValue> rules(Predicate<String> path) {
        return rulebook.entries().stream()
                .filter(e -> path.test(e.path()))
                .map(e -> Rules.of(frame, labels.full(e.path()), e.value()))
                .toList();
    }

    private YearPage.CallPart call(CallRules call, List<PublishedCall> calls) {
        String prefix = "calls." + call.id() + ".";
        List<SourcedValue> rules = rulebook.entries().stream()
                .filter(e -> e.path().startsWith(prefix) && !e.path().startsWith(prefix + "stages."))
                .flatMap(e -> Stream.concat(
                        Stream.of(Rules.of(frame, labels.inCall(e.path().substring(prefix.length())), e.value())),
                        e.path().equals(prefix + "intake." + call.intake().lastSecond())
                                ? moved(call, calls)
                                : Stream.empty()))
                .toList();
        List<SourcedValue> stages = call.stages().stream()
                .map(s -> Rules.of(frame, frame.t("stage." + s.get()), s))
                .toList();
        return new YearPage.CallPart(call.id(), frame.t("programme-type." + call.type()), rules, stages);
    }

    /** The last second that the call itself stands at, below the rulebook's own: it was moved, or is that of another version. */
    private Stream<SourcedValue> moved(CallRules rules, List<PublishedCall> calls) {
        return calls.stream()
                .filter(call -> call.rules().id().equals(rules.id()))
                .filter(call ->
                        !call.rules().intake().last().equals(rules.intake().last()))
                .map(call -> new SourcedValue(
                        frame.t("site-year.moved." + rules.intake().lastSecond()),
                        List.of(frame.time(call.rules().intake().last())),
                        Tag.of(Tone.INFORMATION, frame.t("site-year.moved")),
                        true,
                        List.of(new Link(new CallWords(frame).name(call), "/calls/" + call.ref())),
                        ""));
    }

    private YearPage.DecisionPart decision(Decision decision) {
        RuleWords words = new RuleWords(frame);
        return new YearPage.DecisionPart(
                words.of(decision.decided()).getFirst(),
                words.of(decision.by()).getFirst(),
                decision.changes().stream()
                        .map(c -> Rules.of(frame, frame.t("entry.decision"), c.what()))
                        .toList());
    }

    private List<SourcedValue> unknown() {
        return rulebook.unknowns().stream()
                .map(e -> Rules.of(frame, labels.full(e.path()), e.value()))
                .toList();
    }

    private YearPage.VersionPart version(PublishedRulebooks.Published version) {
        return new YearPage.VersionPart(
                version.version(),
                YearPage.address(rulebook.edition(), version.version()),
                frame.minute(version.adoptedAt()),
                version.loaded() ? frame.t("programme.loaded") : version.reason());
    }

    private List<Citation> cited(Collection<Source> sources) {
        Set<String> cited = rulebook.entries().stream()
                .flatMap(e -> e.value().sources().stream())
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(s -> cited.contains(s.key()))
                .map(s -> Rules.citation(frame, s))
                .toList();
    }
}
