package kcity.site.year;

import java.util.List;
import java.util.Map;
import kcity.programme.Intake;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeType;
import kcity.programme.PublishedRulebooks;
import kcity.programme.Rulebook;
import kcity.programme.Source;
import kcity.shared.NotFound;
import kcity.site.call.PublishedCall;
import kcity.site.call.PublishedCalls;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Option;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /years}. */
@Controller
class YearController {
    private final PublishedRulebooks rulebooks;
    private final PublishedCalls calls;
    private final Map<String, Source> sources = ProgrammeFiles.sources();

    YearController(PublishedRulebooks rulebooks, PublishedCalls calls) {
        this.rulebooks = rulebooks;
        this.calls = calls;
    }

    @GetMapping("/years")
    Page years(Frame frame) {
        List<Rulebook> all = asCalled();
        return new YearListPage(
                frame, all.reversed().stream().map(book -> row(frame, book)).toList(), options(all));
    }

    @GetMapping("/years/{year:[0-9]{4}}")
    Page year(Frame frame, @PathVariable int year) {
        return rulebooks.versions(year).stream().mapToInt(PublishedRulebooks.Published::version).max().stream()
                .mapToObj(version -> pages(frame, rulebooks.version(year, version), version))
                .findFirst()
                .orElseThrow(() -> new NotFound("rulebook " + year));
    }

    /** A version for good: what a call is bound to stays at its address when a newer one is adopted. */
    @GetMapping("/years/{year:[0-9]{4}}/versions/{version:[0-9]{1,6}}")
    Page version(Frame frame, @PathVariable int year, @PathVariable int version) {
        return pages(frame, rulebooks.version(year, version), version);
    }

    private Page pages(Frame frame, Rulebook rulebook, int version) {
        var year = rulebook.edition();
        return new ShowYear(frame, rulebook)
                .page(
                        version,
                        rulebooks.versions(year),
                        calls.calls().stream()
                                .filter(call -> call.rules().programme().host() && call.edition() == year)
                                .toList(),
                        sources.values(),
                        rulebooks.current().stream().anyMatch(book -> book.edition() == year - 1));
    }

    @GetMapping("/years/changes")
    Page changes(Frame frame, SubmittedForm entered) {
        List<Rulebook> all = asCalled();
        return new ShowChanges(frame).page(of(all, entered.value("from")), of(all, entered.value("to")), all);
    }

    private static Rulebook of(List<Rulebook> all, String written) {
        return all.stream()
                .filter(book -> String.valueOf(book.edition()).equals(written))
                .findFirst()
                .orElseThrow(() -> new NotFound("year " + written));
    }

    /** The rulebooks in force with the last seconds that their calls stand at, which may have been moved or be those of an older version. */
    private List<Rulebook> asCalled() {
        var standing = calls.calls();
        return rulebooks.current().stream()
                .map(book -> asCalled(book, standing))
                .toList();
    }

    private static Rulebook asCalled(Rulebook book, List<PublishedCall> calls) {
        var called = book;
        for (var call : calls) {
            if (call.rules().programme().host() && call.edition() == book.edition()) {
                called = called.taking(call.rules().id(), call.rules().intake());
            }
        }
        return called;
    }

    @GetMapping("/years/sources")
    Page sources(Frame frame) {
        return new SourceListPage(
                frame,
                sources.values().stream().map(s -> Rules.citation(frame, s)).toList());
    }

    private static YearListPage.Row row(Frame frame, Rulebook rulebook) {
        RuleWords words = new RuleWords(frame);
        return new YearListPage.Row(
                rulebook.edition(),
                List.of(
                        intake(words, frame, rulebook, ProgrammeType.PLANNING),
                        intake(words, frame, rulebook, ProgrammeType.DEMONSTRATION),
                        words.marked(rulebook.places()).getFirst(),
                        words.marked(rulebook.envelope()).getFirst(),
                        words.marked(rulebook.received()).getFirst(),
                        words.marked(rulebook.selected()).getFirst()));
    }

    /** The list of years has room for one line: both days in one year name it once. */
    private static String intake(RuleWords words, Frame frame, Rulebook rulebook, ProgrammeType type) {
        return rulebook.calls(type).stream()
                .map(call -> switch (call.intake()) {
                    case Intake.Window window ->
                        words.marked(
                                frame.days(
                                        window.opens().get().instant(),
                                        window.closes().get().instant()),
                                window.closes());
                    case Intake.Rolling rolling -> words.marked(rolling.kind()).getFirst();
                })
                .reduce((one, other) -> one + ", " + other)
                .orElseGet(() -> frame.t("site-year.no-call"));
    }

    static List<Option> options(List<Rulebook> all) {
        return all.stream()
                .map(book -> String.valueOf(book.edition()))
                .map(year -> Option.of(year, year))
                .toList();
    }
}
