package kcity.site.year;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kcity.programme.CallRules;
import kcity.programme.Decision;
import kcity.programme.Rulebook;
import kcity.programme.RulebookChange;
import kcity.programme.RulebookEntry;
import kcity.programme.RulebookEntry.Concern;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.rule.RuleWords;
import org.jspecify.annotations.Nullable;

/** Makes the page of what changed between two years: what stayed is out of the way, what came or went together is said together. */
final class ShowChanges {
    private final Frame frame;
    private final RuleLabels labels;
    private final RuleWords words;

    ShowChanges(Frame frame) {
        this.frame = frame;
        this.labels = new RuleLabels(frame);
        this.words = new RuleWords(frame);
    }

    ChangesPage page(Rulebook from, Rulebook to, List<Rulebook> all) {
        List<String> both = both(from, to);
        List<RulebookChange> changes = to.changesFrom(from).stream()
                .filter(ShowChanges::tells)
                .filter(change -> callOf(change).isEmpty() || both.contains(callOf(change)))
                .toList();
        return new ChangesPage(
                frame,
                from.edition(),
                to.edition(),
                YearController.options(all),
                decided(from.edition(), to.edition(), all),
                whole(from, to, both),
                groups(changes, both),
                changes.stream()
                        .filter(RulebookChange::isOfStandingOnly)
                        .map(c -> change(labels.full(c.path()), standing(c.before()), standing(c.after())))
                        .toList());
    }

    private static List<String> both(Rulebook from, Rulebook to) {
        return from.calls().stream()
                .map(CallRules::id)
                .filter(id -> to.call(id).isPresent())
                .toList();
    }

    /** That something unknown is not there at all tells nobody anything. */
    private static boolean tells(RulebookChange change) {
        return change.concern() != Concern.REMARK && (isKnown(change.before()) || isKnown(change.after()));
    }

    private static boolean isKnown(@Nullable RulebookEntry entry) {
        return entry != null && entry.value().isKnown();
    }

    private static String callOf(RulebookChange change) {
        String[] steps = change.path().split("\\.");
        return steps[0].equals("calls") ? steps[1] : "";
    }

    private List<ChangesPage.Decided> decided(int from, int to, List<Rulebook> all) {
        return all.stream()
                .filter(book -> book.edition() > Math.min(from, to) && book.edition() <= Math.max(from, to))
                .flatMap(book -> book.decisions().stream().map(decision -> decided(decision, book.edition())))
                .toList();
    }

    private ChangesPage.Decided decided(Decision decision, int edition) {
        return new ChangesPage.Decided(
                frame.t(
                        "site-year.decided",
                        words.of(decision.by()).getFirst(),
                        words.of(decision.decided()).getFirst()),
                decision.changes().stream()
                        .map(change -> words.of(change.what()).getFirst())
                        .toList(),
                new Link(
                        frame.t("site-year.decided.sources", String.valueOf(edition)),
                        "/years/" + edition + "#decision"));
    }

    private List<Link> whole(Rulebook from, Rulebook to, List<String> both) {
        return Stream.concat(alone(to, both, "site-year.whole.new"), alone(from, both, "site-year.whole.gone"))
                .toList();
    }

    private Stream<Link> alone(Rulebook book, List<String> both, String key) {
        return book.calls().stream()
                .filter(call -> !both.contains(call.id()))
                .map(call -> new Link(
                        frame.t(key, frame.t("programme-type." + call.type()), String.valueOf(book.edition())),
                        "/years/" + book.edition() + "#" + call.id()));
    }

    private List<ChangesPage.Group> groups(List<RulebookChange> changes, List<String> both) {
        List<RulebookChange> values =
                changes.stream().filter(c -> !c.isOfStandingOnly()).toList();
        List<ChangesPage.Group> groups = new ArrayList<>();
        groups.add(rules("", frame.t("site-year.general"), values));
        both.forEach(id -> groups.add(rules(id, labels.call(id), values)));
        groups.add(concern(Concern.DATE, values));
        groups.add(concern(Concern.OUTCOME, values));
        return groups.stream().filter(group -> !group.changes().isEmpty()).toList();
    }

    private ChangesPage.Group rules(String call, String title, List<RulebookChange> values) {
        Predicate<RulebookChange> here =
                c -> c.concern() == Concern.RULE && callOf(c).equals(call);
        List<ChangesPage.Change> rows = new ArrayList<>(values.stream()
                .filter(here.and(c -> !isStage(c)))
                .map(c -> change(label(c, call), value(c.before()), value(c.after())))
                .toList());
        List<RulebookChange> stages =
                values.stream().filter(here.and(ShowChanges::isStage)).toList();
        if (!stages.isEmpty()) {
            rows.add(stages(stages));
        }
        return new ChangesPage.Group("rule-" + (call.isEmpty() ? "general" : call), title, rows);
    }

    private String label(RulebookChange change, String call) {
        return call.isEmpty()
                ? labels.full(change.path())
                : labels.inCall(change.path().substring(("calls." + call + ".").length()));
    }

    private static boolean isStage(RulebookChange change) {
        return change.path().contains(".stages.");
    }

    /** Which stages only one of the years has, in one row. */
    private ChangesPage.Change stages(List<RulebookChange> stages) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> after = new LinkedHashSet<>();
        for (RulebookChange stage : stages) {
            if (stage.before() != null) {
                before.addAll(words.of(stage.before().value()));
            } else if (stage.after() != null) {
                after.addAll(words.of(stage.after().value()));
            }
        }
        return change(frame.t("site-year.only-stages"), orNone(before), orNone(after));
    }

    private List<String> orNone(Set<String> lines) {
        return lines.isEmpty() ? List.of(frame.t("site-year.no-such")) : List.copyOf(lines);
    }

    private ChangesPage.Group concern(Concern concern, List<RulebookChange> values) {
        return new ChangesPage.Group(
                concern.name().toLowerCase(Locale.ROOT),
                frame.t("site-year.concern." + concern),
                values.stream()
                        .filter(c -> c.concern() == concern)
                        .map(c -> change(labels.full(c.path()), value(c.before()), value(c.after())))
                        .toList());
    }

    private static ChangesPage.Change change(String label, List<String> before, List<String> after) {
        return new ChangesPage.Change(label, before, after);
    }

    private List<String> value(@Nullable RulebookEntry entry) {
        return entry == null ? List.of(frame.t("site-year.no-such")) : words.marked(entry.value());
    }

    private List<String> standing(@Nullable RulebookEntry entry) {
        return entry == null
                ? List.of()
                : List.of(frame.t("standing." + entry.value().standing()));
    }
}
