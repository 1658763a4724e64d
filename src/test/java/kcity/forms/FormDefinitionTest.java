package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kcity.shared.CountryCode;
import kcity.shared.Refused.Reason;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.testing.Refusals;
import org.junit.jupiter.api.Test;

class FormDefinitionTest {
    private static final FormDefinition FORM = FormReader.read("form.yaml", """
            form: small
            title: {ko: "작은 양식", en: "Small form"}
            sections:
              - section: one
                title: {ko: "하나", en: "One"}
                fields:
                  - {name: title, kind: text, label: {ko: "제목", en: "Title"}, required: true, min: 3, max: 10}
                  - {name: amount, kind: won, label: {ko: "금액", en: "Amount"}, required: true, min: 1_000, max: 2_000}
                  - {name: share, kind: number, label: {ko: "비율", en: "Share"}, required: false, min: 0, max: 100}
                  - {name: start, kind: date, label: {ko: "시작", en: "Start"}, required: false}
                  - {name: met, kind: date, label: {ko: "만남", en: "Met"}, required: false, earliest: 2015-01-01, latest: today}
                  - {name: since, kind: date, label: {ko: "운영", en: "Since"}, required: false, earliest: 1980-01-01, latest: today}
                  - {name: end, kind: date, label: {ko: "끝", en: "End"}, required: false, after: start}
                  - {name: country, kind: country, label: {ko: "국가", en: "Country"}, required: false}
                  - name: fields
                    kind: choices
                    label: {ko: "분야", en: "Fields"}
                    required: false
                    max: 1
                    choices:
                      - {value: water, label: {ko: "물", en: "Water"}}
                      - {value: energy, label: {ko: "에너지", en: "Energy"}}
                  - {name: consulted, kind: yes-no, label: {ko: "협의", en: "Consulted"}, required: true}
                  - name: consulted-again
                    kind: yes-no
                    label: {ko: "재협의", en: "Again"}
                    required: true
                    when: {field: consulted, is: ["yes"]}
                  - name: with-whom
                    kind: text
                    label: {ko: "상대", en: "With whom"}
                    required: true
                    when: {field: consulted-again, is: ["yes"]}
                  - {name: plan, kind: file, files: [pdf], label: {ko: "계획", en: "Plan"}, required: true, max: 1}
            """);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Answers RIGHT = Answers.of(Map.of(
            "title", " 바코르 시 ",
            "amount", "1,500",
            "consulted", "no",
            "plan", "d1"));

    private static FormField field(String name) {
        return FORM.field(name).orElseThrow();
    }

    @Test
    void aDateComesNotBeforeTheOneItFollows() {
        var start = RIGHT.with("start", "2026-06-01");
        assertThat(FORM.wrong(start.with("end", "2026-06-01"), TODAY)).isEmpty();
        assertThat(FORM.wrong(start.with("end", "2026-05-31"), TODAY))
                .containsExactly(Reason.at(
                        "end",
                        "refusal.forms.too-early",
                        LocalDate.of(2026, 6, 1),
                        FORM.field("start").orElseThrow().label()));
        assertThat(FORM.wrong(RIGHT.with("start", "9999-12-31").with("end", "2026-05-31"), TODAY))
                .extracting(Reason::question)
                .containsExactly("start");
        assertThat(FORM.wrongInDraft(RIGHT.with("end", "2026-05-31"), TODAY)).isEmpty();
        assertThat(FORM.wrong(start.with("end", "soon"), TODAY))
                .containsExactly(Reason.at("end", "refusal.forms.no-date", "soon"));
    }

    @Test
    void theFormsOwnFirstDayHoldsThoughItLiesBeforeTheUsualOnes() {
        assertThat(FORM.wrong(RIGHT.with("since", "1980-01-01"), TODAY)).isEmpty();
        assertThat(FORM.wrong(RIGHT.with("since", "1979-12-31"), TODAY))
                .containsExactly(Reason.at("since", "refusal.forms.day-out-of-range", LocalDate.of(1980, 1, 1), TODAY));
    }

    @Test
    void findsNothingWrongInRightAnswers() {
        assertThat(FORM.wrong(RIGHT, TODAY)).isEmpty();
        assertThat(RIGHT.text(field("title"))).isEqualTo("바코르 시");
        assertThat(RIGHT.won(field("amount"))).contains(new Won(1500));
        assertThat(RIGHT.yes(field("consulted"))).isFalse();
    }

    @Test
    void namesEveryMissingAnswerInTheOrderOfTheForm() {
        assertThat(FORM.wrong(Answers.NONE, TODAY))
                .containsExactly(
                        Reason.at("title", "refusal.forms.missing", new Text("제목", "Title")),
                        Reason.at("amount", "refusal.forms.missing", new Text("금액", "Amount")),
                        Reason.at("consulted", "refusal.forms.missing", new Text("협의", "Consulted")),
                        Reason.at("plan", "refusal.forms.file-missing", new Text("계획", "Plan")));
        assertThat(FORM.wrongInDraft(Answers.NONE, TODAY)).isEmpty();
    }

    @Test
    void asksAQuestionOnlyWhereItsConditionHoldsAllTheWayUp() {
        assertThat(wrong(RIGHT.with("consulted", "yes"))).containsExactly("consulted-again missing");
        assertThat(wrong(RIGHT.with("consulted", "yes").with("consulted-again", "yes")))
                .containsExactly("with-whom missing");
        assertThat(wrong(RIGHT.with("consulted", "no").with("consulted-again", "yes")))
                .isEmpty();
    }

    @Test
    void keepsTheAnswersToAskedQuestionsOnly() {
        Answers answers = RIGHT.with("consulted-again", "yes").with("no-such-field", "x");
        assertThat(FORM.asked(answers).values()).containsOnlyKeys("title", "amount", "consulted", "plan");
    }

    @Test
    void countsCharactersAsAReaderDoes() {
        assertThat(wrong(RIGHT.with("title", "𐀀𐀀𐀀𐀀𐀀𐀀𐀀𐀀\r\n가"))).isEmpty();
        assertThat(FORM.wrong(RIGHT.with("title", "열한 글자를 넘는 제목"), TODAY))
                .containsExactly(Reason.at("title", "refusal.forms.too-long", 10L, 12));
        assertThat(FORM.wrong(RIGHT.with("title", "둘"), TODAY))
                .containsExactly(Reason.at("title", "refusal.forms.too-short", 3L, 1));
    }

    @Test
    void readsAmountsAsPeopleTypeThemAndRefusesTheRest() {
        assertThat(wrong(RIGHT.with("amount", "1 500"))).isEmpty();
        assertThat(wrong(RIGHT.with("amount", "1500.00"))).isEmpty();
        assertThat(wrong(RIGHT.with("amount", "１５００"))).isEmpty();
        for (String no : List.of("1500.5", "about 1500", "15,00", "-1", "1e3", "9223372036854775808")) {
            assertThat(wrong(RIGHT.with("amount", no))).as(no).containsExactly("amount no-won");
        }
        assertThat(FORM.wrong(RIGHT.with("amount", "1.500"), TODAY))
                .containsExactly(Reason.at("amount", "refusal.forms.two-ways", "1500", "1.5"));
        assertThat(FORM.wrong(RIGHT.with("amount", "2001"), TODAY))
                .containsExactly(Reason.at("amount", "refusal.forms.too-large", new Won(2000)));
        assertThat(FORM.wrong(RIGHT.with("amount", "999"), TODAY))
                .containsExactly(Reason.at("amount", "refusal.forms.too-small", new Won(1000)));
    }

    @Test
    void refusesAnswersOfTheWrongKind() {
        assertThat(wrong(RIGHT.with("share", "half"))).containsExactly("share no-number");
        assertThat(wrong(RIGHT.with("share", "100.01"))).containsExactly("share too-large");
        assertThat(wrong(RIGHT.with("start", "soon"))).containsExactly("start no-date");
        assertThat(wrong(RIGHT.with("start", "2026-02-30"))).containsExactly("start no-such-day");
        assertThat(wrong(RIGHT.with("start", "7.3.2026"))).containsExactly("start day-two-ways");
        assertThat(wrong(RIGHT.with("country", "Italy"))).containsExactly("country no-country");
        assertThat(wrong(RIGHT.with("fields", "water", "air"))).containsExactly("fields no-choice");
        assertThat(wrong(RIGHT.with("fields", "water", "energy"))).containsExactly("fields too-many");
        assertThat(wrong(RIGHT.with("consulted", "maybe"))).containsExactly("consulted no-choice");
        assertThat(wrong(RIGHT.with("plan", "d1", "d2"))).containsExactly("plan too-many");
    }

    @Test
    void aDayOutsideTheFieldsRangeIsToldWithTheRange() {
        var from = LocalDate.of(2015, 1, 1);
        assertThat(FORM.wrong(RIGHT.with("met", "2014-12-31"), TODAY))
                .containsExactly(Reason.at("met", "refusal.forms.day-out-of-range", from, TODAY));
        assertThat(FORM.wrong(RIGHT.with("met", "2026-03-21"), TODAY))
                .containsExactly(Reason.at("met", "refusal.forms.day-out-of-range", from, TODAY));
        assertThat(FORM.wrong(RIGHT.with("met", "2026-03-20"), TODAY)).isEmpty();
        assertThat(wrong(RIGHT.with("start", "0027-01-01"))).containsExactly("start day-out-of-range");
        assertThat(wrong(RIGHT.with("start", "9999-12-31"))).containsExactly("start day-out-of-range");
    }

    @Test
    void typedReadsOfWhatCannotBeReadAnswerNothing() {
        for (String any : List.of("1.5", "-1", "9223372036854775808", "300.000", "soon", "{}")) {
            assertThat(RIGHT.with("amount", any).won(field("amount"))).as(any).isEmpty();
        }
        assertThat(RIGHT.with("start", "0000-13-40").date(field("start"))).isEmpty();
        assertThat(RIGHT.with("country", "XX").country(field("country"))).isEmpty();
    }

    @Test
    void readsTypedAnswers() {
        Answers answers =
                RIGHT.with("start", "2026-03-17").with("country", "PH").with("share", "12.50");
        assertThat(answers.date(field("start"))).contains(LocalDate.of(2026, 3, 17));
        assertThat(answers.country(field("country"))).contains(new CountryCode("PH"));
        assertThat(Answers.readNumber(answers.text(field("share"))).orElseThrow())
                .hasToString("12.50");
        assertThat(answers.text(field("title"))).isEqualTo("바코르 시");
    }

    private static List<String> wrong(Answers answers) {
        return FORM.wrong(answers, TODAY).stream()
                .map(r -> Refusals.about(r) + " " + r.key().replace("refusal.forms.", ""))
                .toList();
    }
}
