package kcity.replay.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.forms.Meaning;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeType;
import kcity.shared.Language;
import kcity.shared.Text;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;

/** What a played year is written from. */
class MaterialTest {
    private static final List<String> FIELDS =
            List.of("transport", "environment", "water", "energy", "safety", "platform", "land", "buildings", "health");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Answered.Files FILES = new Answered.Files(List.of("plan"), List.of("letter"), List.of("data"));

    /** Every city with every field, by turns as a plan and as a demonstration. */
    private static Stream<Dossier> dossiers() {
        var cities = Library.open().cities();
        return IntStream.range(0, cities.size() * FIELDS.size())
                .mapToObj(i -> dossier(
                        cities.get(i / FIELDS.size()), FIELDS.get(i % FIELDS.size()), i % 2 == 0, i / FIELDS.size()));
    }

    private static Dossier dossier(City city, String field, boolean planning, int number) {
        return new Dossier(
                Library.open(),
                new Dossier.Frame(
                        city,
                        field,
                        planning,
                        new Won(370_000_000),
                        LocalDate.of(2024, 6, 1),
                        LocalDate.of(2024, 12, 20),
                        number,
                        1),
                FIELDS.size());
    }

    private static Dossier one(boolean planning) {
        return dossier(Library.open().cities().get(3), "transport", planning, 3);
    }

    private static Answers answered(FormDefinition form, Dossier dossier, Map<Meaning, String> given) {
        return Answered.in(form, dossier, given, DAY, FILES);
    }

    @Test
    void everyFormOfEveryYearIsFilledWithNothingWrongAndNoQuestionLeft() {
        var seen = new TreeSet<String>();
        for (int year : ProgrammeFiles.editions()) {
            for (var rules : ProgrammeFiles.rulebook(year).calls()) {
                var form = form(rules);
                var planning = rules.type() == ProgrammeType.PLANNING;
                for (var jointly : List.of("yes", "no")) {
                    var answers = answered(form, one(planning), Map.of(Meaning.JOINTLY, jointly));
                    assertThat(form.wrong(answers, DAY))
                            .as(year + " " + rules.id())
                            .isEmpty();
                    assertThat(form.fields().stream()
                                    .filter(field -> form.asks(field, answers))
                                    .filter(field -> answers.all(field.name()).isEmpty()))
                            .isEmpty();
                    answers.values().keySet().forEach(name -> seen.add(form.name() + " " + name));
                }
                form.fields().forEach(field -> assertThat(seen).contains(form.name() + " " + field.name()));
            }
        }
    }

    private static FormDefinition form(CallRules rules) {
        var file = "forms/" + rules.form() + ".yaml";
        return FormReader.read(file, ProgrammeFiles.text(file));
    }

    @Test
    void everyCityCanHaveAProblemOfEveryFieldThatFitsTheForm() {
        for (var year : List.of(2024, 2026)) {
            everyCityFits(formOf(year, ProgrammeType.PLANNING), formOf(year, ProgrammeType.DEMONSTRATION));
        }
    }

    private static void everyCityFits(FormDefinition planning, FormDefinition demonstration) {
        assertThat(dossiers()).hasSize(88 * 9).allSatisfy(dossier -> {
            var form = dossier.frame().planning() ? planning : demonstration;
            var answers = answered(form, dossier, Map.of());
            assertThat(form.wrong(answers, DAY)).isEmpty();
            assertThat(answers.all("summary").getFirst()
                            + answers.all("title-en").getFirst()
                            + answers.all("problem").getFirst())
                    .doesNotContainPattern(PLACE)
                    .contains(dossier.value(dossier.language(), "city"));
            assertThat(answers.all("title-en").getFirst()).startsWith("[Synthetic] ");
            assertThat(answers.all("title-ko").getFirst()).startsWith("[가상] ");
        });
    }

    private static FormDefinition formOf(int year, ProgrammeType type) {
        return ProgrammeFiles.rulebook(year).calls().stream()
                .filter(rules -> rules.type() == type)
                .map(MaterialTest::form)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuestionThatNobodyForesawIsAnsweredByItsKindAndLength() {
        var form = FormReader.read("other.yaml", """
                form: other
                title: {ko: "서식", en: "Form"}
                intro: {ko: "서식", en: "Form"}
                sections:
                  - section: all
                    title: {ko: "모두", en: "All"}
                    fields:
                      - {name: office, kind: text, label: {ko: "부서", en: "Office"}, required: true, max: 12}
                      - {name: essay, kind: long-text, label: {ko: "글", en: "Essay"}, required: true, min: 900, max: 1000}
                      - {name: staff, kind: number, label: {ko: "인원", en: "Staff"}, required: true, min: 50, max: 60}
                      - {name: cost, kind: won, label: {ko: "비용", en: "Cost"}, required: true, min: 1}
                      - {name: day, kind: date, label: {ko: "날", en: "Day"}, required: true}
                      - {name: mail, kind: email, label: {ko: "전자우편", en: "Mail"}, required: true}
                      - {name: where, kind: country, label: {ko: "국가", en: "Country"}, required: true}
                      - {name: agreed, kind: yes-no, label: {ko: "동의", en: "Agreed"}, required: true}
                      - {name: paper, kind: file, files: [pdf], label: {ko: "자료", en: "Paper"}, required: true, min: 1, max: 2}
                      - name: way
                        kind: choice
                        label: {ko: "방법", en: "Way"}
                        required: true
                        choices: [{value: one, label: {ko: "하나", en: "One"}}, {value: two, label: {ko: "둘", en: "Two"}}]
                """);
        var answers = answered(form, one(true), Map.of());
        assertThat(form.wrong(answers, DAY)).isEmpty();
        assertThat(answers.values().keySet())
                .containsExactlyElementsOf(
                        form.fields().stream().map(field -> field.name()).toList());
        assertThat(answers.all("where").getFirst()).isEqualTo("ID");
        assertThat(answers.all("staff").getFirst()).isEqualTo("50");
    }

    @Test
    void everyTextStandsInBothLanguagesAndKnowsItsPlaces() {
        var known = Pattern.compile(
                "\\{(city|people|baseline|target|before|after|unit|indicator|solution|problem-first|title|plan|reference|equipment|site-[ab]|market|good|doubt|dept|data|best|worst|remark|reached|candidates|chosen|reserve|sum)}");
        assertThat(Library.open().all()).allSatisfy(text -> {
            assertThat(text.ko()).containsPattern(HANGUL);
            assertThat(text.en()).isNotBlank().doesNotContainPattern(HANGUL);
            for (var words : List.of(text.ko(), text.en())) {
                assertThat(known.matcher(words).replaceAll("")).doesNotContain("{", "}", "Synthetic answer");
            }
            assertThat(places(text.en())).as(text.ko()).isSubsetOf(known(text));
        });
    }

    private static TreeSet<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> known(Text text) {
        var known = places(text.ko());
        known.addAll(List.of("{city}", "{dept}", "{data}"));
        return known;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        assertThat(paper(1).pdf()).isEqualTo(paper(1).pdf()).isNotEqualTo(paper(2).pdf());
        assertThat(paper(1).hwpx()).isEqualTo(paper(1).hwpx()).isNotEqualTo(paper(2).hwpx());
    }

    @Test
    void theMachinesTongueChangesNothing() {
        var tongue = Locale.getDefault();
        var here = paper(1).pdf();
        var people = one(true).value(Language.EN, "people");
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(paper(1).pdf()).isEqualTo(here);
            assertThat(one(true).value(Language.EN, "people")).isEqualTo(people).isEqualTo("2,900,000");
        } finally {
            Locale.setDefault(tongue);
        }
    }

    private static Paper paper(long seed) {
        var frame = one(false).frame();
        var other = new Dossier.Frame(
                frame.city(), frame.field(), false, frame.requested(), frame.starts(), frame.ends(), 3, seed);
        return new Papers(new Dossier(Library.open(), other, FIELDS.size())).plan("A company");
    }

    @Test
    void costsMakeUpTheRequestedAmountToTheWonAndDaysComeInOrder() {
        assertThat(dossiers()).allSatisfy(dossier -> {
            var lines = CostPlan.of(dossier).lines();
            assertThat(lines).hasSize(5).allMatch(line -> line.amount().amount() > 0);
            assertThat(lines.stream().mapToLong(line -> line.amount().amount()).sum())
                    .isEqualTo(dossier.frame().requested().amount());
            var schedule = new Papers(dossier).plan("A body").parts().getLast().rows();
            var days = schedule.stream()
                    .flatMap(row -> Stream.of(row.value().split(" ~ ")))
                    .map(LocalDate::parse)
                    .toList();
            assertThat(days)
                    .isSorted()
                    .startsWith(dossier.frame().starts())
                    .endsWith(dossier.frame().ends());
        });
    }

    @Test
    void targetsAreBetterThanTodayAndNoFurtherThanWhatWasReachedAtHome() {
        assertThat(dossiers()).allSatisfy(dossier -> {
            var indicator = dossier.main();
            assertThat(indicator.target()).isLessThan(indicator.baseline()).isPositive();
            var home = Double.parseDouble(dossier.value(Language.EN, "after"))
                    / Double.parseDouble(dossier.value(Language.EN, "before"));
            assertThat(indicator.target().doubleValue() / indicator.baseline().doubleValue())
                    .isGreaterThan(home - 0.05);
            assertThat(dossier.second().isReachedBy(dossier.second().baseline()))
                    .isFalse();
        });
    }

    @Test
    void aSeriesHasNoiseAndNoValueOnTheDaysOfTheIncident() {
        var gap = new Series.Gap(DAY.plusDays(20), 3);
        var series = Series.of(one(false), one(false).main(), 1.15, DAY, 90, gap);
        assertThat(series.values()).hasSize(87).noneMatch(value -> gap.has(value.on()));
        assertThat(series.csv()).startsWith("date,value\n2024-03-01,").doesNotContain("2024-03-21", "2024-03-23");
        assertThat(series.values().stream().map(Series.Value::value).distinct().count())
                .isGreaterThan(30);
        assertThat(one(false).main().isReachedBy(series.meanOfTheLastWeeks())).isTrue();
        var missed = Series.of(one(false), one(false).main(), 0.6, DAY, 90, gap);
        assertThat(one(false).main().isReachedBy(missed.meanOfTheLastWeeks())).isFalse();
        assertThat(missed.meanOfTheLastWeeks()).isLessThan(one(false).main().baseline());
    }

    @Test
    void sharesStayWithinTheHundred() {
        var share = new Indicator(new Text("비율", "Share"), "%", false, BigDecimal.valueOf(95), BigDecimal.valueOf(99));
        var series = Series.of(one(false), share, 1.5, DAY, 90, new Series.Gap(DAY, 0));
        assertThat(series.values()).allMatch(value -> value.value().compareTo(BigDecimal.valueOf(100)) < 0);
    }

    @Test
    void commentsFollowThePointsAndNameTheBestAndTheWorstCriterion() {
        var dossier = one(true);
        assertThat(Opinion.level(82)).isEqualTo("comment-high");
        assertThat(Opinion.level(64)).isEqualTo("comment-good");
        assertThat(Opinion.level(63)).isEqualTo("comment-mixed");
        assertThat(Opinion.level(41)).isEqualTo("comment-weak");
        var points = Map.of(new Text("중요성", "importance"), 80, new Text("사업성", "viability"), 60);
        var comments = IntStream.range(0, 14)
                .mapToObj(expert -> Opinion.of(dossier, points, expert, Language.KO))
                .toList();
        assertThat(comments)
                .doesNotHaveDuplicates()
                .allMatch(words -> !PLACE.matcher(words).find())
                .anyMatch(words -> words.contains("중요성 측면은 양호하나 사업성 측면은 보완이 필요함"))
                .anyMatch(words -> words.contains(dossier.value(Language.KO, "doubt")));
    }

    @Test
    void noTwoCompaniesAndNoTwoExpertsOfAPlayBearTheSameName() {
        var names = Library.open().names();
        assertThat(IntStream.range(0, 80).mapToObj(i -> names.company(FIELDS.get((i + 1) % 9), i)))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 18).mapToObj(names::expert)).doesNotHaveDuplicates();
        assertThat(Library.open().cities())
                .extracting(city -> names.person(city.country(), 0))
                .allMatch(name -> name.endsWith(" (synthetic)"));
    }
}
