package kcity.engines;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcity.optimise.assignment.Problem;
import kcity.optimise.assignment.ProblemBuilder;
import kcity.optimise.assignment.Task.Pair;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.Gathered;
import kcity.reading.Row;
import kcity.reading.WrongFile;
import kcity.shared.Sameness;

/** Reads what {@code assign} is given into a problem, telling everything that is wrong with every file at once. */
final class AssignmentFiles {
    private static final int MOST = 1_000_000;

    private final ProblemBuilder builder;
    private final Gathered gathered = new Gathered();
    private final Set<String> reviewers = new HashSet<>();
    private final Set<String> applications = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final SameNames reviewerNames = new SameNames();
    private final SameNames applicationNames = new SameNames();
    private final Map<String, Integer> demands = new TreeMap<>();
    private final Set<Pair> allowed = new HashSet<>();
    private final Set<Pair> locks = new HashSet<>();
    private boolean pairsWanted;
    private int affinityColumn;
    private int reviewerColumn = 1;

    AssignmentFiles(ProblemBuilder builder) {
        this.builder = builder;
    }

    /** Before the affinities are read: pairs will be named that must be among them. */
    AssignmentFiles withPairs(boolean wanted) {
        pairsWanted = wanted;
        return this;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Throws everything that was wrong. */
    Problem problem() {
        gathered.check();
        return builder.build();
    }

    /** Declined pairs are no longer allowed. */
    void affinities(Path file, Set<Pair> declined) {
        Set<Pair> gone = declined.stream()
                .map(it -> key(it.reviewer(), it.application()))
                .collect(Collectors.toSet());
        gathered.read(false, () -> {
            Csv.file(file).required("reviewer", "application", "affinity").each(row -> allow(row, gone));
            List<Complaint> complaints = new ArrayList<>();
            for (int[] lines : builder.twice()) {
                complaints.add(new Complaint(
                        lines[1],
                        reviewerColumn,
                        "this pair stands on line " + lines[0] + " already; delete one of the lines"));
            }
            if (builder.tooManyDigits()) {
                tooFine(complaints);
            }
            if (reviewers.isEmpty() && declined.isEmpty()) {
                complaints.add(new Complaint(0, 0, "there is no row under the header; add one for each allowed pair"));
            }
            if (!complaints.isEmpty()) {
                throw new WrongFile(file.toString(), complaints);
            }
            return true;
        });
    }

    /** Affinities are taken exactly, so what does not fit is told and never rounded here. */
    private void tooFine(List<Complaint> complaints) {
        int fit = builder.decimalsThatFit();
        String reason = fit < 0
                ? "has more than 17 digits before the point; use a larger unit"
                : "has more decimals than fit: 17 digits are taken exactly, and the largest affinity has " + (17 - fit)
                        + " before its point; round all to " + fit + " decimals";
        for (int line : builder.unfit()) {
            complaints.add(new Complaint(line, affinityColumn, reason));
        }
    }

    private void allow(Row row, Set<Pair> declined) {
        affinityColumn = row.place("affinity");
        reviewerColumn = row.place("reviewer");
        String reviewer = reviewer(row);
        String application = application(row);
        BigDecimal affinity = row.decimal("affinity");
        if (declined.isEmpty() || !declined.contains(key(reviewer, application))) {
            builder.allow(reviewer, application, affinity, row.line());
            if (pairsWanted) {
                allowed.add(new Pair(reviewer, application));
            }
        }
        reviewers.add(reviewer);
        applications.add(application);
    }

    /** As it was spelled where it stood first. */
    private String reviewer(Row row) {
        return reviewerNames.one(row.text("reviewer"));
    }

    private String application(Row row) {
        return applicationNames.one(row.text("application"));
    }

    private Pair pair(Row row) {
        return new Pair(reviewer(row), application(row));
    }

    private static Pair key(String reviewer, String application) {
        return new Pair(Sameness.key(reviewer), Sameness.key(application));
    }

    /** Pairs that were typed, spelled as the files spell them. */
    Set<Pair> spelled(Set<Pair> typed) {
        return typed.stream()
                .map(pair -> new Pair(reviewerNames.one(pair.reviewer()), applicationNames.one(pair.application())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void demands(Path file) {
        Set<String> seen = new HashSet<>();
        each(Csv.file(file).required("application", "demand"), row -> {
            String application = application(row);
            int demand = count(row, "demand");
            once(row, "application", seen.add(application));
            known(file, row, applications, application);
            builder.demand(application, demand);
            demands.put(application, demand);
        });
    }

    void limits(Path file) {
        Set<String> seen = new HashSet<>();
        each(Csv.file(file).required("reviewer", "limit").optional("minimum"), row -> {
            String reviewer = reviewer(row);
            once(row, "reviewer", seen.add(reviewer));
            known(file, row, reviewers, reviewer);
            builder.limit(reviewer, count(row, "limit"));
            if (row.optionalText("minimum").isPresent()) {
                builder.minimum(reviewer, count(row, "minimum"));
            }
        });
    }

    /** A reviewer may stand in several groups, in one file or several. */
    void groups(Path file, int atMost) {
        Map<String, TreeSet<String>> members = new LinkedHashMap<>();
        Map<String, Integer> own = new TreeMap<>();
        Map<String, Integer> leasts = new TreeMap<>();
        Set<Pair> seen = new LinkedHashSet<>();
        SameNames groupNames = new SameNames();
        each(Csv.file(file).required("reviewer", "group").optional("atMost", "atLeast"), row -> {
            String reviewer = reviewer(row);
            String group = groupNames.one(row.text("group"));
            once(row, "reviewer", seen.add(new Pair(reviewer, group)));
            if (row.optionalText("atMost").isPresent()) {
                int most = count(row, "atMost");
                if (own.getOrDefault(group, most) != most) {
                    row.complain("atMost", "the group " + group + " has another number above; write the same one");
                }
                own.put(group, most);
            }
            if (row.optionalText("atLeast").isPresent()) {
                int least = count(row, "atLeast");
                if (leasts.getOrDefault(group, least) != least) {
                    row.complain("atLeast", "the group " + group + " has another number above; write the same one");
                }
                leasts.put(group, least);
            }
            // A group may well name people who review nothing here.
            if (reviewers.contains(reviewer)) {
                members.computeIfAbsent(group, _ -> new TreeSet<>()).add(reviewer);
            }
        });
        String prefix = file.getFileName() + ": ";
        // Who is asked for at least so many is not also kept to the one that is usual.
        members.forEach((group, names) -> {
            int least = leasts.getOrDefault(group, 0);
            builder.group(prefix + group, own.getOrDefault(group, least > 0 ? names.size() : atMost), least, names);
        });
    }

    /** Pairs that are in every answer. */
    void locked(Path file) {
        each(Csv.file(file).required("reviewer", "application"), row -> lock(row, allowed));
    }

    /** A panel that stays, and to which each application's own number of reviews is added. */
    void onTop(Path file, int reviews) {
        Map<String, Integer> panel = new TreeMap<>();
        each(Csv.file(file).required("reviewer", "application"), row -> {
            lock(row, allowed);
            panel.merge(application(row), 1, Integer::sum);
        });
        panel.forEach((application, seats) ->
                builder.demand(application, demands.getOrDefault(application, reviews) + seats));
    }

    private void lock(Row row, Set<Pair> known) {
        Pair pair = pair(row);
        once(row, "reviewer", locks.add(pair));
        if (known.contains(pair)) {
            builder.lock(pair.reviewer(), pair.application());
        } else if (!row.wrong()) {
            row.complain(
                    "reviewer",
                    pair.reviewer() + " is not allowed for " + pair.application()
                            + "; list the pair in the affinities or leave it out here");
        }
    }

    Set<Pair> old(Path file) {
        Set<Pair> old = new LinkedHashSet<>();
        each(Csv.file(file).required("reviewer", "application"), row -> {
            Pair pair = pair(row);
            once(row, "reviewer", old.add(pair));
        });
        return old;
    }

    private void each(Csv csv, Consumer<Row> consumer) {
        gathered.read(false, () -> {
            csv.each(consumer);
            return true;
        });
    }

    private void known(Path file, Row row, Set<String> names, String name) {
        if (!names.contains(name) && !row.wrong()) {
            warnings.add(file + ": line " + row.line() + ": " + name + " has no allowed pair in the affinities");
        }
    }

    private static void once(Row row, String column, boolean first) {
        if (!first) {
            row.complain(column, "stands here a second time; delete one of the lines");
        }
    }

    private static int count(Row row, String column) {
        long count = row.integer(column);
        if (count < 0 || count > MOST) {
            row.complain(column, column + " must be from 0 to " + MOST + "; write another number");
            return 0;
        }
        return (int) count;
    }
}
