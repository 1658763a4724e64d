package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.programme.ProgrammeFiles;
import org.junit.jupiter.api.Test;

class FieldMergeTest {
    private static final String FILE = "forms/planning-application.yaml";
    private static final FormDefinition FORM = FormReader.read(FILE, ProgrammeFiles.text(FILE));
    private static final Answers BEGUN =
            Answers.of(Map.of("title-en", "Flood forecast", "city", "Hue", "country", "VN"));

    private static FieldMerge merge(Answers stands, Answers now) {
        return FieldMerge.of(FORM, stands, BEGUN, now);
    }

    @Test
    void whatEachChangedAloneStandsBesideTheOthers() {
        var merge = merge(BEGUN.with("city", "Hue City"), BEGUN.with("title-en", "Forecast of floods"));
        assertThat(merge.answers()).isEqualTo(BEGUN.with("city", "Hue City").with("title-en", "Forecast of floods"));
        assertThat(merge.others()).containsExactly("city");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void whatBothChangedStaysAsItIsSavedAndIsNamed() {
        var stands = BEGUN.with("city", "Hue City");
        var merge = merge(stands, BEGUN.with("city", "Huế"));
        assertThat(merge.answers()).isEqualTo(stands);
        assertThat(merge.clashes()).containsExactly("city");
        assertThat(merge.others()).isEmpty();
    }

    @Test
    void whatBothChangedToTheSameIsNoClash() {
        var stands = BEGUN.with("city", "Huế");
        assertThat(merge(stands, stands)).isEqualTo(new FieldMerge(stands, List.of(), List.of(), List.of()));
    }

    @Test
    void whatOneEmptiedIsEmptyUnlessTheOtherChangedIt() {
        assertThat(merge(BEGUN, BEGUN.with("city")).answers().all("city")).isEmpty();
        var merge = merge(BEGUN.with("city"), BEGUN.with("city", "Huế"));
        assertThat(merge.answers().all("city")).isEmpty();
        assertThat(merge.clashes()).containsExactly("city");
        assertThat(merge(BEGUN.with("city"), BEGUN).others()).containsExactly("city");
    }

    @Test
    void otherLineEndsAreNoChange() {
        var text = Answers.of(Map.of("city", "one\ntwo"));
        var sent = Answers.of(Map.of("city", "one\r\ntwo"));
        assertThat(FieldMerge.of(FORM, text, sent, sent))
                .isEqualTo(new FieldMerge(text, List.of(), List.of(), List.of()));
    }

    /** The oracle is the table of the three states of one answer. */
    @Test
    void everyQuestionGoesItsOwnWay() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
        var names = List.of("title-ko", "title-en", "country", "city");
        for (int n = 0; n < 500; n++) {
            var stands = drawn(names, random);
            var was = drawn(names, random);
            var now = drawn(names, random);
            var merge = FieldMerge.of(FORM, stands, was, now);
            for (var name : names) {
                var mine = !now.all(name).equals(was.all(name));
                var theirs = !stands.all(name).equals(was.all(name));
                var apart = !now.all(name).equals(stands.all(name));
                assertThat(merge.answers().all(name)).isEqualTo(mine && !theirs ? now.all(name) : stands.all(name));
                assertThat(merge.others().contains(name)).isEqualTo(theirs && !mine);
                assertThat(merge.clashes().contains(name)).isEqualTo(theirs && mine && apart);
            }
        }
    }

    /** The oracle: a file stands where it stood and the writer did not take it out, or where the writer added it. */
    @Test
    void noFileVanishesButByWhoeverTookItOut() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
        var ids = List.of("D1", "D2", "D3", "D4");
        for (int n = 0; n < 500; n++) {
            var stands = some(ids, random);
            var was = some(ids, random);
            var now = some(ids, random);
            var merge = FieldMerge.of(
                    FORM,
                    Answers.NONE.with("proposal", stands.toArray(String[]::new)),
                    Answers.NONE.with("proposal", was.toArray(String[]::new)),
                    Answers.NONE.with("proposal", now.toArray(String[]::new)));
            assertThat(merge.answers().all("proposal"))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(ids.stream()
                            .filter(id -> stands.contains(id)
                                    ? now.contains(id) || !was.contains(id)
                                    : now.contains(id) && !was.contains(id))
                            .toList());
            assertThat(merge.clashes()).isEmpty();
            assertThat(merge.others().contains("proposal"))
                    .isEqualTo(!merge.answers().all("proposal").equals(now));
        }
    }

    private static List<String> some(List<String> ids, RandomGenerator random) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }

    private static Answers drawn(List<String> names, RandomGenerator random) {
        var values = new LinkedHashMap<String, List<String>>();
        names.forEach(name -> values.put(
                name, List.of(List.<String>of(), List.of("a"), List.of("b")).get(random.nextInt(3))));
        return new Answers(values);
    }

    private static final FormDefinition ROWS = FormReader.read("rows.yaml", """
            form: rows
            title: {ko: "행", en: "Rows"}
            sections:
              - section: one
                title: {ko: "하나", en: "One"}
                fields:
                  - name: team
                    kind: table
                    label: {ko: "인력", en: "Team"}
                    row: {ko: "인력", en: "Person"}
                    min: 1
                    max: 9
                    fields:
                      - {name: name, kind: text, label: {ko: "이름", en: "Name"}, required: true}
                      - {name: task, kind: text, label: {ko: "업무", en: "Task"}, required: false}
            """);
    private static final Answers TWO =
            Answers.NONE.with("team", "a", "b").with("team[a].name", "Linh").with("team[b].name", "Minh");

    private static FieldMerge rows(Answers stands, Answers now) {
        return FieldMerge.of(ROWS, stands, TWO, now);
    }

    private static Answers add(Answers answers, String key, String name) {
        var keys = new java.util.ArrayList<>(answers.all("team"));
        keys.add(key);
        return answers.with("team", keys.toArray(String[]::new)).with("team[" + key + "].name", name);
    }

    private static Answers without(Answers answers, String key) {
        var keys = new java.util.ArrayList<>(answers.all("team"));
        keys.remove(key);
        return answers.with("team", keys.toArray(String[]::new))
                .with("team[" + key + "].name")
                .with("team[" + key + "].task");
    }

    @Test
    void rowsThatTwoAddAtOnceBothStand() {
        var merge = rows(add(TWO, "x", "Giulia"), add(TWO, "y", "Chul-su"));
        assertThat(merge.answers())
                .isEqualTo(add(add(TWO, "x", "Giulia"), "y", "Chul-su").with("team", "a", "b", "y", "x"));
        assertThat(merge.others()).containsExactly("team", "team[x].name");
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void twoCellsOfOneRowGoTheirOwnWays() {
        var merge = rows(TWO.with("team[a].task", "Data"), TWO.with("team[a].name", "Linh N."));
        assertThat(merge.answers()).isEqualTo(TWO.with("team[a].task", "Data").with("team[a].name", "Linh N."));
        assertThat(merge.others()).containsExactly("team[a].task");
    }

    @Test
    void aRowThatNobodyTouchedGoesWithEitherOfTwo() {
        assertThat(rows(TWO, without(TWO, "b")).answers()).isEqualTo(without(TWO, "b"));
        var gone = rows(without(TWO, "b"), TWO);
        assertThat(gone.answers()).isEqualTo(without(TWO, "b"));
        assertThat(gone.others()).contains("team");
        assertThat(gone.kept()).isEmpty();
    }

    @Test
    void aRowThatOneRemovesWhileTheOtherWritesInItStaysAndIsNamed() {
        var written = TWO.with("team[b].task", "Sites");
        var mine = rows(written, without(TWO, "b"));
        assertThat(mine.answers()).isEqualTo(written);
        assertThat(mine.kept()).containsExactly("team[b]");
        assertThat(mine.others()).containsExactly("team", "team[b].name", "team[b].task");
        var theirs = rows(without(TWO, "b"), written);
        assertThat(theirs.answers()).isEqualTo(written);
        assertThat(theirs.kept()).containsExactly("team[b]");
        assertThat(theirs.clashes()).isEmpty();
    }

    @Test
    void aBlankRowThatStandsOnThePageAnywayIsNoChange() {
        var page = Answers.NONE.with("team", "r1");
        assertThat(FieldMerge.of(ROWS, Answers.NONE, page, page))
                .isEqualTo(new FieldMerge(Answers.NONE, List.of(), List.of(), List.of()));
    }

    /** No row that somebody wrote and nobody removed is ever lost, and none comes twice. */
    @Test
    void noRowIsLost() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_201);
        for (int n = 0; n < 500; n++) {
            var was = team(random, "w");
            var stands = changed(random, was, "s");
            var now = changed(random, was, "n");
            var merge = FieldMerge.of(ROWS, stands, was, now);
            var keys = merge.answers().all("team");
            assertThat(keys).doesNotHaveDuplicates();
            for (var key : List.of("w1", "w2", "w3", "s1", "n1")) {
                var inWas = was.all("team").contains(key);
                var here = stands.all("team").contains(key);
                var mine = now.all("team").contains(key);
                var name = "team[" + key + "].name";
                var touched = !(here ? stands : now).all(name).equals(was.all(name));
                assertThat(keys.contains(key))
                        .as("%s of %s, %s, %s", key, was, stands, now)
                        .isEqualTo(here && mine || (here || mine) && (!inWas || touched));
            }
        }
    }

    private static Answers team(RandomGenerator random, String prefix) {
        var team = Answers.NONE;
        for (int n = 1; n <= 3; n++) {
            if (random.nextBoolean()) {
                team = add(team, prefix + n, "one");
            }
        }
        return team.all("team").isEmpty() ? add(team, prefix + 1, "one") : team;
    }

    private static Answers changed(RandomGenerator random, Answers was, String own) {
        var now = was;
        for (var key : was.all("team")) {
            switch (random.nextInt(4)) {
                case 0 -> now = without(now, key);
                case 1 -> now = now.with("team[" + key + "].name", "two");
                default -> {}
            }
        }
        return random.nextBoolean() || now.all("team").isEmpty() ? add(now, own + 1, "new") : now;
    }
}
