package kcity.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FieldKind;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;

/**
 * Three states of one draft brought together, question by question and row by row: an answer goes to whoever changed it. What both changed, each in an own
 * way, stays as it is saved and is a clash. Rows that both added all stand; a row that one removed and the other wrote in stays. Files that each added all
 * stand, and none goes but by whoever took it out.
 *
 * @param answers that are to stand
 * @param others names of questions, and of groups, that others have changed and the writer has not
 * @param clashes names of questions that both have changed
 * @param kept rows ({@code partners[k3f]}) that one has removed while the other wrote in them
 */
record FieldMerge(Answers answers, List<String> others, List<String> clashes, List<String> kept) {

    /**
     * @param stands what is saved
     * @param was what the writer began from
     * @param now what the writer has come to
     */
    static FieldMerge of(FormDefinition form, Answers stands, Answers was, Answers now) {
        var merging = new Merging(stands, was, now);
        form.fields().forEach(field -> {
            if (field.kind().repeats()) {
                merging.rows(field);
            } else {
                merging.one(field.kind(), field.name());
            }
        });
        return new FieldMerge(
                form.tidy(new Answers(merging.merged)),
                List.copyOf(merging.others),
                List.copyOf(merging.clashes),
                List.copyOf(merging.kept));
    }

    private static final class Merging {
        private final Answers stands;
        private final Answers was;
        private final Answers now;
        private final Map<String, List<String>> merged = new LinkedHashMap<>();
        private final Set<String> others = new LinkedHashSet<>();
        private final Set<String> clashes = new LinkedHashSet<>();
        private final Set<String> kept = new LinkedHashSet<>();

        Merging(Answers stands, Answers was, Answers now) {
            this.stands = stands;
            this.was = was;
            this.now = now;
        }

        void one(FieldKind kind, String name) {
            if (kind == FieldKind.FILE) {
                files(name);
                return;
            }
            merged.put(name, stands.all(name));
            if (isOne(now, stands, name)) {
                return;
            }
            if (isOne(now, was, name)) {
                others.add(name);
            } else if (isOne(was, stands, name)) {
                merged.put(name, now.all(name));
            } else {
                clashes.add(name);
            }
        }

        private void files(String name) {
            var ids = new LinkedHashSet<>(stands.all(name));
            was.all(name).stream().filter(id -> !now.all(name).contains(id)).forEach(ids::remove);
            now.all(name).stream().filter(id -> !was.all(name).contains(id)).forEach(ids::add);
            merged.put(name, List.copyOf(ids));
            if (!merged.get(name).equals(now.all(name))) {
                others.add(name);
            }
        }

        void rows(FormField group) {
            var saved = group.rowKeys(stands);
            var before = group.rowKeys(was);
            var mine = group.rowKeys(now);
            var keys = new ArrayList<String>();
            for (var key : saved) {
                var removed = before.contains(key) && !mine.contains(key);
                if (!removed || touched(group, key, stands)) {
                    keys.add(key);
                }
                if (removed && touched(group, key, stands)) {
                    kept.add(CellName.row(group.name(), key));
                }
            }
            for (var key : mine) {
                if (!saved.contains(key) && (!before.contains(key) || touched(group, key, now))) {
                    keys.add(Math.min(mine.indexOf(key), keys.size()), key);
                    if (before.contains(key)) {
                        kept.add(CellName.row(group.name(), key));
                    }
                }
            }
            merged.put(group.name(), List.copyOf(keys));
            if (!keys.equals(mine)) {
                others.add(group.name());
            }
            keys.forEach(key -> cells(group, key, saved.contains(key)));
        }

        /** A row that was kept for what somebody wrote in it says all that this one saw there. */
        private void cells(FormField group, String key, boolean isSaved) {
            for (var column : group.columns().fields()) {
                var name = new CellName(group.name(), key, column.name()).toString();
                if (!kept.contains(CellName.row(group.name(), key))) {
                    one(column.kind(), name);
                } else if (isSaved) {
                    merged.put(name, stands.all(name));
                    others.add(name);
                } else {
                    merged.put(name, now.all(name));
                }
            }
        }

        /** Whether somebody wrote in that row since the writer began. */
        private boolean touched(FormField group, String key, Answers by) {
            return group.columns().fields().stream()
                    .map(column -> new CellName(group.name(), key, column.name()).toString())
                    .anyMatch(name -> !isOne(by, was, name));
        }

        /** However lines are parted: browsers send other line ends than they were given. */
        private static boolean isOne(Answers one, Answers other, String field) {
            return lines(one.all(field)).equals(lines(other.all(field)));
        }

        private static List<String> lines(List<String> answers) {
            return answers.stream().map(answer -> answer.replace("\r\n", "\n")).toList();
        }
    }
}
