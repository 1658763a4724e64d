package kcity.site.year;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kcity.programme.Rulebook;
import kcity.programme.RulebookChange;
import kcity.programme.RulebookEntry;
import kcity.web.Frame;
import kcity.web.component.Option;
import kcity.web.rule.RuleWords;
import org.jspecify.annotations.Nullable;

/** Makes the page of what changed between two years. */
final class ChangesPages {
    private static final List<RulebookEntry.Concern> SHOWN =
            List.of(RulebookEntry.Concern.RULE, RulebookEntry.Concern.DATE, RulebookEntry.Concern.OUTCOME);

    private final Frame frame;
    private final RuleLabels labels;
    private final RuleWords words;

    ChangesPages(Frame frame) {
        this.frame = frame;
        this.labels = new RuleLabels(frame);
        this.words = new RuleWords(frame);
    }

    ChangesPage page(Rulebook from, Rulebook to, List<Option> years) {
        List<RulebookChange> changes = to.changesFrom(from);
        List<ChangesPage.Group> groups =
                SHOWN.stream().map(concern -> group(concern, changes)).toList();
        return new ChangesPage(
                frame,
                from.edition(),
                to.edition(),
                years,
                Stream.concat(groups.stream(), Stream.of(standing(changes)))
                        .filter(group -> !group.changes().isEmpty())
                        .toList());
    }

    private ChangesPage.Group group(RulebookEntry.Concern concern, List<RulebookChange> changes) {
        return new ChangesPage.Group(
                concern.name().toLowerCase(Locale.ROOT),
                frame.t("site-year.concern." + concern),
                changes.stream()
                        .filter(c -> c.concern() == concern && !c.isOfStandingOnly())
                        .map(c -> new ChangesPage.Change(labels.full(c.path()), value(c.before()), value(c.after())))
                        .toList());
    }

    private ChangesPage.Group standing(List<RulebookChange> changes) {
        return new ChangesPage.Group(
                "standing",
                frame.t("site-year.changes.standing"),
                changes.stream()
                        .filter(RulebookChange::isOfStandingOnly)
                        .map(c -> new ChangesPage.Change(
                                labels.full(c.path()), standing(c.before()), standing(c.after())))
                        .toList());
    }

    private List<String> value(@Nullable RulebookEntry entry) {
        return entry == null ? List.of(frame.t("site-year.no-such")) : words.of(entry.value());
    }

    private List<String> standing(@Nullable RulebookEntry entry) {
        return entry == null
                ? List.of()
                : List.of(frame.t("standing." + entry.value().standing()));
    }
}
