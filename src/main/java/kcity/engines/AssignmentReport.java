package kcity.engines;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.Assignment.Status;
import kcity.optimise.assignment.Lottery;
import kcity.optimise.assignment.Reasons;
import kcity.optimise.assignment.Task;
import kcity.optimise.assignment.Task.Pair;
import kcity.picture.PriceCurve;
import kcity.picture.Words;
import kcity.terminal.Json;
import org.jspecify.annotations.Nullable;

/** An answer as rows, as JSON and as text. */
final class AssignmentReport {
    private final Task task;
    private final long start;
    private Assignment assignment;
    private List<Reasons.Row> rows;
    private final Map<String, @Nullable Object> more = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private List<Lottery.Price> prices = List.of();
    private @Nullable Lottery lottery;

    AssignmentReport(Task task, Assignment assignment, long start) {
        this.task = task;
        this.assignment = assignment;
        this.start = start;
        this.rows = answered() ? new Reasons(task, assignment).rows() : List.of();
        lines.addAll(assignment.conflict());
        if (!assignment.conflict().isEmpty()) {
            more.put("conflict", assignment.conflict());
        }
    }

    boolean answered() {
        return assignment.status() == Status.OPTIMAL || assignment.status() == Status.FEASIBLE;
    }

    /** The drawn assignment takes the place of the greatest one, whose total stays as the bound. */
    void drawn(BigDecimal cap, Optional<Lottery> under, long seed) {
        if (under.isEmpty()) {
            List<String> conflict =
                    List.of("no lottery gives every pair a chance of at most " + cap + "; raise the cap");
            assignment = Assignment.nothing(task, Status.INFEASIBLE);
            rows = List.of();
            more.put("conflict", conflict);
            lines.addAll(conflict);
            return;
        }
        lottery = under.get();
        BigDecimal uncapped = assignment.total();
        Optional<BigDecimal> share = Lottery.share(lottery.expected(), uncapped);
        assignment = lottery.draw(seed).boundedBy(assignment);
        rows = new Reasons(task, assignment).rows();
        more.put("cap", cap);
        more.put("seed", seed);
        more.put("expected", lottery.expected());
        more.put("share", share);
        lines.add("seed " + seed + ", no chance above " + cap + "; expected total, proved the greatest, "
                + plain(lottery.expected())
                + share.map(it -> ", " + percent(it) + " of " + plain(uncapped)).orElse(""));
    }

    void priced(List<Lottery.Price> curve) {
        prices = curve;
        more.put(
                "prices",
                curve.stream()
                        .map(price ->
                                Json.object("cap", price.cap(), "expected", price.expected(), "share", price.share()))
                        .toList());
        lines.add("price of a cap: "
                + curve.stream()
                        .map(price -> price.cap() + " "
                                + price.share().map(AssignmentReport::percent).orElse("impossible"))
                        .collect(Collectors.joining(", ")));
    }

    void plot(Path file, Words words) {
        List<PriceCurve.Point> points = prices.stream()
                .filter(price -> price.share().isPresent())
                .map(price -> new PriceCurve.Point(
                        price.cap().doubleValue(), price.share().orElseThrow().doubleValue()))
                .toList();
        try {
            Files.writeString(file, PriceCurve.svg(points, words));
        } catch (IOException e) {
            throw Target.unwritable(file, e);
        }
    }

    void repaired(Set<Pair> old, Set<Pair> gone) {
        if (!answered()) {
            return;
        }
        Set<Pair> now = rows.stream()
                .map(row -> new Pair(row.reviewer(), row.application()))
                .collect(Collectors.toSet());
        List<Pair> dropped = old.stream()
                .filter(pair -> !now.contains(pair) && !gone.contains(pair))
                .toList();
        List<Pair> added = rows.stream()
                .map(row -> new Pair(row.reviewer(), row.application()))
                .filter(pair -> !old.contains(pair))
                .toList();
        more.put("kept", assignment.kept());
        more.put("dropped", dropped.stream().map(AssignmentReport::object).toList());
        more.put("added", added.stream().map(AssignmentReport::object).toList());
        lines.add("kept " + assignment.kept() + " of " + old.size() + " old pairs");
        dropped.forEach(pair -> lines.add("dropped: " + pair.reviewer() + " for " + pair.application()));
        added.forEach(pair -> lines.add("new: " + pair.reviewer() + " for " + pair.application()));
    }

    void write(Path out) {
        Lottery drawn = lottery;
        List<String> header = List.of("reviewer", "application", "affinity", "rank", "allowed", "reason", "chance");
        List<List<Object>> table = new ArrayList<>();
        for (Reasons.Row row : rows) {
            List<Object> cells = new ArrayList<>(
                    List.of(row.reviewer(), row.application(), row.affinity(), row.rank(), row.allowed(), reason(row)));
            if (drawn != null) {
                cells.add(drawn.chance(assignment.chosen()[table.size()]).stripTrailingZeros());
            }
            table.add(cells);
        }
        TableFile.write(out, drawn == null ? header.subList(0, header.size() - 1) : header, table);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> object = Json.object(
                "status",
                assignment.status(),
                "total",
                answered() ? assignment.total() : null,
                "worst",
                answered() ? assignment.worst() : null,
                "bound",
                bounded() ? assignment.bound() : null,
                "pairs",
                assignment.chosen().length,
                "seconds",
                seconds(),
                "worstBound",
                answered() ? assignment.worstBound() : null,
                "gap",
                assignment.status() == Status.FEASIBLE ? gap() : null,
                "reviewers",
                task.problem().reviewers(),
                "applications",
                task.problem().applications(),
                "allowed",
                task.problem().pairs());
        object.putAll(more);
        object.put("inputHash", assignment.inputHash());
        object.put("version", assignment.version());
        return object;
    }

    String text(@Nullable Path out) {
        List<String> text = new ArrayList<>();
        text.add(headline());
        if (answered()) {
            text.add("total affinity " + plain(assignment.total()) + ", at most " + plain(assignment.bound())
                    + "; worst-served application " + plain(assignment.worst()) + ", at most "
                    + plain(assignment.worstBound()));
        }
        if (assignment.status() == Status.UNKNOWN && bounded()) {
            text.add("no assignment has a total affinity above " + plain(assignment.bound()));
        }
        text.addAll(lines);
        if (out == null) {
            rows.forEach(row -> text.add(row.application() + ": " + row.reviewer() + " (" + plain(row.affinity()) + ", "
                    + reason(row) + ")"));
        } else if (answered()) {
            text.add("written to " + out);
        }
        return String.join(System.lineSeparator(), text);
    }

    private String reason(Reasons.Row row) {
        return task.problem().locked(row.reviewer(), row.application()) ? "fixed beforehand" : row.reason();
    }

    private String headline() {
        String size = rows.size() + " reviews, " + task.problem().applications() + " applications, "
                + task.problem().reviewers() + " reviewers, in " + seconds() + " s";
        return switch (assignment.status()) {
            case OPTIMAL -> (lottery == null ? "proved best: " : "drawn by lot: ") + size;
            case FEASIBLE -> "stopped early, not proved, gap " + percent(gap()) + ": " + size;
            case INFEASIBLE -> "impossible:";
            case UNKNOWN -> "stopped before an assignment was found";
        };
    }

    /** A bound of 0 to an unknown total would say nothing. */
    private boolean bounded() {
        return answered()
                || assignment.status() == Status.UNKNOWN && assignment.bound().signum() != 0;
    }

    /** How much more than the total there can be, as a share of the bound. */
    private BigDecimal gap() {
        BigDecimal bound = assignment.bound().abs();
        return bound.signum() == 0
                ? BigDecimal.ZERO
                : assignment.bound().subtract(assignment.total()).divide(bound, 6, RoundingMode.UP);
    }

    private BigDecimal seconds() {
        return BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3);
    }

    private static Map<String, @Nullable Object> object(Pair pair) {
        return Json.object("reviewer", pair.reviewer(), "application", pair.application());
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
