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
        List<Rulebook> all = rulebooks.current();
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
        return new YearPages(frame, rulebook)
                .page(
                        version,
                        rulebooks.versions(year),
                        calls.calls().stream()
                                .filter(call -> call.edition() == year)
                                .toList(),
                        sources.values(),
                        rulebooks.current().stream().anyMatch(book -> book.edition() == year - 1));
    }

    @GetMapping("/years/changes")
    Page changes(Frame frame, SubmittedForm entered) {
        List<Rulebook> all = rulebooks.current();
        Rulebook from = rulebooks.current(year(entered.value("from")));
        Rulebook to = rulebooks.current(year(entered.value("to")));
        return new ChangesPages(frame).page(from, to, all);
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
                        words.of(rulebook.places()).getFirst(),
                        words.of(rulebook.envelope()).getFirst(),
                        words.of(rulebook.received()).getFirst(),
                        words.of(rulebook.selected()).getFirst()));
    }

    /** The list of years has room for one line: both days in one year name it once. */
    private static String intake(RuleWords words, Frame frame, Rulebook rulebook, ProgrammeType type) {
        return rulebook.calls(type).stream()
                .map(call -> switch (call.intake()) {
                    case Intake.Window window ->
                        frame.days(
                                window.opens().get().instant(),
                                window.closes().get().instant());
                    case Intake.Rolling rolling -> words.of(rolling.kind()).getFirst();
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

    private static int year(String written) {
        if (!written.matches("[0-9]{4}")) {
            throw new NotFound("year " + written);
        }
        return Integer.parseInt(written);
    }
}
