package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any definition, any answers: taken where the rules say so, and nowhere else. The oracle knows the drawn form, not the room's reading of it. */
class RandomFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final long SEED = 20_261_130;

    /** What may be typed, by kind, and what it is worth; null where it is wrong. */
    private static final Map<String, Map<String, Long>> TYPED = Map.of(
            "text", orderly("ab", 2L, "abcd", 4L),
            "won", orderly("100", 100L, "2,000", 2_000L, "0", 0L),
            "date", orderly("2026-03-01", 1L, "2026. 4. 1.", 2L, "2026-05-01", 3L),
            "yes-no", orderly("yes", 1L, "no", 0L),
            "file", orderly("D1", 1L, "D1 D2", 2L));

    private static final Map<String, List<String>> WRONG = Map.of(
            "text", List.of("a", "abcdef"),
            "won", List.of("1.500", "soon", "-1"),
            "date", List.of("tomorrow", "2026-02-30"),
            "yes-no", List.of("maybe"),
            "file", List.of("D1 D2 D3"));

    private record Q(String name, String kind, boolean required, String when, String after) {}

    private record G(String name, int least, int most, String when, List<Q> columns, String rule) {}

    private record Drawn(List<Q> alone, List<G> groups) {}

    private static Map<String, Long> orderly(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Long>();
        for (var n = 0; n < pairs.length; n += 2) {
            map.put((String) pairs[n], (Long) pairs[n + 1]);
        }
        return map;
    }

    private static Map<String, Long> typed(String kind) {
        return Objects.requireNonNull(TYPED.get(kind));
    }

    private static long worth(String kind, String text) {
        return Objects.requireNonNull(typed(kind).get(text));
    }

    @Test
    void anAnswerIsTakenWhereTheRulesSaySoAndNowhereElse() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var taken = 0;
        for (var n = 0; n < 150; n++) {
            var drawn = draw(random);
            var form = FormReader.read("drawn", yaml(drawn));
            assertThat(FormReader.read("canonical", FormText.of(form)))
                    .as("seed %d, form %d", SEED, n)
                    .isEqualTo(form);
            for (var m = 0; m < 20; m++) {
                var answers = answers(drawn, random);
                var right = isRight(drawn, answers);
                assertThat(form.wrong(answers, TODAY).isEmpty())
                        .as(
                                "seed %d, form %d, answers %d: %s%n%s%n%s",
                                SEED, n, m, yaml(drawn), answers, form.wrong(answers, TODAY))
                        .isEqualTo(right);
                assertThat(form.wrong(form.asked(answers), TODAY).isEmpty()).isEqualTo(right);
                assertThat(form.asked(form.asked(answers))).isEqualTo(form.asked(answers));
                taken += right ? 1 : 0;
            }
        }
        assertThat(taken).isBetween(150, 2_900);
    }

    private static Drawn draw(RandomGenerator random) {
        var alone = questions(random, "q", 1 + random.nextInt(4), List.of());
        var groups = IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> {
                    var columns = new ArrayList<>(questions(random, "c" + n + "-", 1 + random.nextInt(3), alone));
                    columns.addFirst(new Q("must" + n, "text", true, "", ""));
                    columns.add(new Q("sum" + n, "won", false, "", ""));
                    var least = random.nextInt(3);
                    return new G(
                            "g" + n,
                            least,
                            Math.max(1, least) + random.nextInt(2),
                            pick(random, alone, "yes-no"),
                            List.copyOf(columns),
                            random.nextBoolean() ? pick(random, alone, "won") : "");
                })
                .toList();
        return new Drawn(alone, groups);
    }

    private static List<Q> questions(RandomGenerator random, String prefix, int count, List<Q> outside) {
        var kinds = List.of("text", "won", "date", "yes-no", "file");
        var questions = new ArrayList<Q>();
        for (var n = 0; n < count; n++) {
            var above = new ArrayList<>(outside);
            above.addAll(questions);
            var kind = kinds.get(random.nextInt(kinds.size()));
            questions.add(new Q(
                    prefix + n,
                    kind,
                    random.nextInt(3) == 0,
                    pick(random, above, "yes-no"),
                    kind.equals("date") ? pick(random, above, "date") : ""));
        }
        return questions;
    }

    private static String pick(RandomGenerator random, List<Q> above, String kind) {
        var fitting = above.stream().filter(q -> q.kind().equals(kind)).toList();
        return fitting.isEmpty() || random.nextBoolean()
                ? ""
                : fitting.get(random.nextInt(fitting.size())).name();
    }

    private static String yaml(Drawn drawn) {
        var text = new StringBuilder("""
                form: drawn
                title: {ko: "양식", en: "Form"}
                sections:
                  - section: one
                    title: {ko: "하나", en: "One"}
                    fields:
                """);
        drawn.alone().forEach(q -> text.append("      ").append(yaml(q)));
        drawn.groups().forEach(g -> {
            text.append(
                    "      - {name: %s, kind: %s, label: {ko: \"묶음\", en: \"Group\"}, row: {ko: \"행\", en: \"Row\"}, min: %d, max: %d%s%s, fields: ["
                            .formatted(
                                    g.name(),
                                    g.least() % 2 == 0
                                                    && g.columns().stream()
                                                            .noneMatch(c ->
                                                                    c.kind().equals("file"))
                                            ? "table"
                                            : "group",
                                    g.least(),
                                    g.most(),
                                    when(g.when()),
                                    g.rule().isEmpty()
                                            ? ""
                                            : ", rules: [{sum: [sum%s], is: at-most, percent: 150, of: [%s], label: {ko: \"계\", en: \"Sum\"}}]"
                                                    .formatted(g.name().substring(1), g.rule())));
            text.append(String.join(
                            ", ",
                            g.columns().stream()
                                    .map(c -> yaml(c).strip().substring(2))
                                    .toList()))
                    .append("]}\n");
        });
        return text.toString();
    }

    private static String when(String field) {
        return field.isEmpty() ? "" : ", when: {field: " + field + ", is: [\"yes\"]}";
    }

    private static String yaml(Q q) {
        return "- {name: %s, kind: %s, label: {ko: \"질문\", en: \"Question\"}, required: %s%s%s%s}%n"
                .formatted(
                        q.name(),
                        q.kind(),
                        q.required(),
                        q.kind().equals("text")
                                ? ", min: 2, max: 5"
                                : q.kind().equals("file") ? ", files: [pdf], max: 2" : "",
                        q.after().isEmpty() ? "" : ", after: " + q.after(),
                        when(q.when()));
    }

    private static Answers answers(Drawn drawn, RandomGenerator random) {
        var answers = Answers.NONE;
        var careful = random.nextInt(4) > 0;
        for (var q : drawn.alone()) {
            answers = answers.with(q.name(), given(q, typed(q, random, careful)));
        }
        for (var g : drawn.groups()) {
            var rows = g.least() + random.nextInt(3) - (random.nextInt(4) == 0 ? 1 : 0);
            var keys =
                    IntStream.range(0, Math.max(0, rows)).mapToObj(n -> "k" + n).toList();
            answers = answers.with(g.name(), keys.toArray(String[]::new));
            for (var key : keys) {
                var blank = random.nextInt(5) == 0;
                for (var c : g.columns()) {
                    answers = answers.with(
                            g.name() + "[" + key + "]." + c.name(), given(c, blank ? "" : typed(c, random, careful)));
                }
            }
        }
        return answers;
    }

    /** A question for files holds several. */
    private static String[] given(Q q, String typed) {
        return q.kind().equals("file") ? typed.split(" ") : new String[] {typed};
    }

    private static String typed(Q q, RandomGenerator random, boolean careful) {
        if (random.nextInt(careful ? 12 : 4) == 0) {
            return "";
        }
        var pool = random.nextInt(careful ? 30 : 5) == 0
                ? Objects.requireNonNull(WRONG.get(q.kind()))
                : new ArrayList<>(typed(q.kind()).keySet());
        return pool.get(random.nextInt(pool.size()));
    }

    /* The oracle. */

    private static boolean isRight(Drawn drawn, Answers answers) {
        return drawn.alone().stream()
                        .allMatch(q -> !asked(drawn, null, "", q, answers) || fits(drawn, null, "", q, true, answers))
                && drawn.groups().stream().allMatch(g -> groupIsRight(drawn, g, answers));
    }

    private static boolean groupIsRight(Drawn drawn, G g, Answers answers) {
        if (!holds(drawn, null, "", g.when(), answers)) {
            return true;
        }
        var keys = new ArrayList<>(answers.all(g.name()));
        for (var n = 1; keys.size() < g.least(); n++) {
            keys.add("r" + n);
        }
        var said = keys.stream()
                .filter(key -> g.columns().stream()
                        .anyMatch(c -> asked(drawn, g, key, c, answers)
                                && !text(g, key, c, answers).isEmpty()))
                .toList();
        var open = g.least() - said.size();
        for (var key : keys) {
            var must = said.contains(key) || open-- > 0;
            for (var c : g.columns()) {
                if (asked(drawn, g, key, c, answers) && !fits(drawn, g, key, c, must, answers)) {
                    return false;
                }
            }
        }
        return said.size() <= g.most() && keepsRule(drawn, g, keys, said, answers);
    }

    private static boolean keepsRule(Drawn drawn, G g, List<String> keys, List<String> said, Answers answers) {
        if (g.rule().isEmpty() || said.isEmpty()) {
            return true;
        }
        var column = g.columns().getLast();
        var other = drawn.alone().stream()
                .filter(q -> q.name().equals(g.rule()))
                .findFirst()
                .orElseThrow();
        var limit = text(null, "", other, answers);
        if (limit.isEmpty() || !asked(drawn, null, "", other, answers)) {
            return true;
        }
        var sum = keys.stream()
                .map(key -> text(g, key, column, answers))
                .filter(t -> !t.isEmpty())
                .mapToLong(t -> worth("won", t))
                .sum();
        return sum * 100 <= worth("won", limit) * 150;
    }

    private static boolean fits(Drawn drawn, @Nullable G g, String key, Q q, boolean must, Answers answers) {
        var text = text(g, key, q, answers);
        if (text.isEmpty()) {
            return !(must && q.required());
        }
        var worth = typed(q.kind()).get(text);
        if (worth == null || q.after().isEmpty()) {
            return worth != null;
        }
        var columns = g == null ? List.<Q>of() : g.columns();
        var inRow = columns.stream().anyMatch(c -> c.name().equals(q.after()));
        var group = inRow ? g : null;
        var first = (inRow ? columns : drawn.alone())
                .stream().filter(c -> c.name().equals(q.after())).findFirst().orElseThrow();
        var earliest = typed("date").get(text(group, key, first, answers));
        return earliest == null || !asked(drawn, group, key, first, answers) || worth >= earliest;
    }

    private static boolean asked(Drawn drawn, @Nullable G g, String key, Q q, Answers answers) {
        return holds(drawn, g, key, q.when(), answers);
    }

    private static boolean holds(Drawn drawn, @Nullable G g, String key, String when, Answers answers) {
        if (when.isEmpty()) {
            return true;
        }
        var column = g == null
                ? null
                : g.columns().stream()
                        .filter(c -> c.name().equals(when))
                        .findFirst()
                        .orElse(null);
        var other = column != null
                ? column
                : drawn.alone().stream()
                        .filter(q -> q.name().equals(when))
                        .findFirst()
                        .orElseThrow();
        return text(column == null ? null : g, key, other, answers).equals("yes")
                && asked(drawn, column == null ? null : g, key, other, answers);
    }

    private static String text(@Nullable G g, String key, Q q, Answers answers) {
        var all = answers.all(g == null ? q.name() : g.name() + "[" + key + "]." + q.name());
        return String.join(" ", all);
    }
}
