package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import kcity.shared.CountryCode;
import kcity.shared.Refused.Reason;
import kcity.shared.Text;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;

class RowsTest {
    static final String FORM = """
            form: rows
            title: {ko: "행", en: "Rows"}
            sections:
              - section: one
                title: {ko: "하나", en: "One"}
                fields:
                  - {name: asked, kind: won, label: {ko: "신청", en: "Asked"}, required: true, min: 1}
                  - {name: starts, kind: date, label: {ko: "시작", en: "Start"}, required: true}
                  - {name: ends, kind: date, label: {ko: "끝", en: "End"}, required: true, after: starts}
                  - {name: abroad, kind: yes-no, label: {ko: "해외", en: "Abroad"}, required: true}
                  - name: partners
                    kind: group
                    label: {ko: "협력기관들", en: "Partners"}
                    row: {ko: "협력기관", en: "Partner"}
                    min: 1
                    max: 3
                    when: {field: abroad, is: ["yes"]}
                    fields:
                      - {name: name, means: partner-name, kind: text, label: {ko: "이름", en: "Name"}, required: true, max: 10}
                      - {name: country, means: partner-country, kind: country, label: {ko: "국가", en: "Country"}, required: false}
                      - {name: signed, kind: yes-no, label: {ko: "서명", en: "Signed"}, required: true}
                      - {name: signed-on, kind: date, label: {ko: "서명일", en: "Signed on"}, required: true, when: {field: signed, is: ["yes"]}}
                  - name: work
                    kind: table
                    label: {ko: "일정", en: "Work"}
                    row: {ko: "업무", en: "Step"}
                    max: 5
                    fields:
                      - {name: from, kind: date, label: {ko: "부터", en: "From"}, required: true, after: starts}
                      - {name: to, kind: date, label: {ko: "까지", en: "To"}, required: true, after: from, before: ends}
                  - name: budget
                    kind: table
                    label: {ko: "예산", en: "Budget"}
                    row: {ko: "항목", en: "Line"}
                    min: 1
                    max: 5
                    fields:
                      - {name: item, kind: text, label: {ko: "항목", en: "Item"}, required: true}
                      - {name: grant, kind: won, label: {ko: "지원금", en: "Grant"}, required: true}
                      - {name: own, kind: won, label: {ko: "부담금", en: "Own"}, required: false}
                    totals: [grant, own]
                    across: {ko: "계", en: "Sum"}
                    rules:
                      - {sum: [grant], is: equal, of: [asked], label: {ko: "지원금", en: "Grant"}}
                      - {sum: [own], is: at-least, percent: 20, of: [grant, own], label: {ko: "부담금", en: "Own"}}
            """;
    private static final FormDefinition ROWS = FormReader.read("rows.yaml", FORM);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Answers RIGHT = Answers.of(
                    Map.of("asked", "800", "starts", "2026-04-01", "ends", "2026-12-31", "abroad", "yes"))
            .with("partners", "a", "b")
            .with("partners[a].name", "Hue")
            .with("partners[a].country", "VN")
            .with("partners[a].signed", "no")
            .with("partners[b].name", "Da Nang")
            .with("partners[b].signed", "yes")
            .with("partners[b].signed-on", "2026-03-01")
            .with("budget", "x", "y")
            .with("budget[x].item", "Sensors")
            .with("budget[x].grant", "500")
            .with("budget[x].own", "200")
            .with("budget[y].item", "Travel")
            .with("budget[y].grant", "300");

    private static List<String> wrong(Answers answers) {
        return ROWS.wrong(answers, TODAY).stream()
                .map(r -> r.question() + " " + r.key().replace("refusal.forms.", ""))
                .toList();
    }

    @Test
    void rightRowsAreRightAndKeepTheirKeys() {
        assertThat(ROWS.wrong(RIGHT, TODAY)).isEmpty();
        assertThat(ROWS.asked(RIGHT)).isEqualTo(RIGHT);
    }

    @Test
    void whatIsMissingIsToldAtTheCellWithTheNumberOfItsRow() {
        assertThat(ROWS.wrong(RIGHT.with("partners[b].name").with("partners[b].signed-on"), TODAY))
                .containsExactly(
                        Reason.at(
                                "partners[b].name", "refusal.forms.missing", new Text("협력기관 2: 이름", "Partner 2: Name")),
                        Reason.at(
                                "partners[b].signed-on",
                                "refusal.forms.missing",
                                new Text("협력기관 2: 서명일", "Partner 2: Signed on")));
    }

    @Test
    void aBlankRowAsksNothingUnlessThereMustBeOne() {
        assertThat(wrong(RIGHT.with("partners", "a", "b", "c"))).isEmpty();
        assertThat(ROWS.asked(RIGHT.with("partners", "a", "b", "c")).all("partners"))
                .containsExactly("a", "b");
        assertThat(wrong(RIGHT.with("partners")))
                .containsExactly("partners[r1].name missing", "partners[r1].signed missing");
        assertThat(wrong(RIGHT.with("partners").with("abroad", "no"))).isEmpty();
    }

    @Test
    void aConditionLooksIntoItsOwnRowAndOutside() {
        assertThat(wrong(RIGHT.with("partners[a].signed", "yes"))).containsExactly("partners[a].signed-on missing");
        assertThat(ROWS.asked(RIGHT.with("abroad", "no")).values().keySet())
                .noneMatch(name -> name.startsWith("partners"));
        assertThat(ROWS.asked(RIGHT.with("partners[b].signed", "no")).all("partners[b].signed-on"))
                .isEmpty();
    }

    @Test
    void moreRowsThanMayBeAreToldAtTheGroup() {
        var many = RIGHT.with("partners", "a", "b", "c", "d", "e");
        for (var key : List.of("c", "d")) {
            many = many.with("partners[" + key + "].name", "Vinh").with("partners[" + key + "].signed", "no");
        }
        assertThat(ROWS.wrong(many, TODAY))
                .containsExactly(
                        Reason.at("partners", "refusal.forms.too-many-rows", 3L, 4L, new Text("협력기관", "Partner")));
        assertThat(wrong(RIGHT.with("partners", "a", "b", "b", "not a key"))).isEmpty();
    }

    @Test
    void daysOfARowAreInOrderAndWithinTheProject() {
        var work = RIGHT.with("work", "w");
        assertThat(wrong(work.with("work[w].from", "2026-04-01").with("work[w].to", "2026-12-31")))
                .isEmpty();
        assertThat(wrong(work.with("work[w].from", "2026-03-31").with("work[w].to", "2026-05-01")))
                .containsExactly("work[w].from too-early");
        assertThat(wrong(work.with("work[w].from", "2026-06-01").with("work[w].to", "2026-05-01")))
                .containsExactly("work[w].to too-early");
        assertThat(ROWS.wrong(work.with("work[w].from", "2026-06-01").with("work[w].to", "2027-01-01"), TODAY))
                .containsExactly(Reason.at(
                        "work[w].to", "refusal.forms.too-late", LocalDate.of(2026, 12, 31), new Text("끝", "End")));
    }

    @Test
    void sumsAreHeldAgainstWhatTheyMustBe() {
        assertThat(ROWS.wrong(RIGHT.with("budget[y].grant", "299").with("budget[x].own", "199"), TODAY))
                .containsExactly(
                        Reason.at(
                                "budget",
                                "refusal.forms.sum-equal",
                                new Text("지원금", "Grant"),
                                new Won(799),
                                new Won(800)),
                        Reason.at(
                                "budget",
                                "refusal.forms.sum-at-least",
                                new Text("부담금", "Own"),
                                new Won(199),
                                new Won(200)));
        assertThat(wrong(RIGHT.with("budget[y].grant", "1.500"))).containsExactly("budget[y].grant two-ways");
        assertThat(wrong(RIGHT.with("asked"))).containsExactly("asked missing");
        assertThat(ROWS.wrongInDraft(RIGHT.with("budget[y].grant", "1"), TODAY)).isEmpty();
    }

    @Test
    void sumsAreOfAllRowsAndOfOne() {
        var budget = ROWS.field("budget").orElseThrow();
        assertThat(ROWS.total(budget, "grant", RIGHT)).isEqualByComparingTo("800");
        assertThat(ROWS.across(budget, "x", RIGHT)).isEqualByComparingTo("700");
        assertThat(ROWS.total(budget, "grant", RIGHT.with("budget[x].grant", "soon")))
                .isEqualByComparingTo(BigDecimal.valueOf(300));
    }

    @Test
    void aMeaningIsFoundInEveryRow() {
        var filled = ROWS.filled(RIGHT);
        assertThat(filled.all(Meaning.PARTNER_NAME)).containsExactly("Hue", "Da Nang");
        assertThat(filled.rows(Meaning.PARTNER_NAME))
                .extracting(row -> row.text(Meaning.PARTNER_NAME) + row.country(Meaning.PARTNER_COUNTRY))
                .containsExactly("HueOptional[" + new CountryCode("VN") + "]", "Da NangOptional.empty");
        assertThat(filled.rows(Meaning.PARTNER_NAME).getLast().place(Meaning.PARTNER_COUNTRY))
                .isEqualTo("partners[b].country");
        assertThat(ROWS.place(Meaning.PARTNER_NAME)).isEqualTo("partners");
    }

    @Test
    void theCanonicalTextIsReadAsTheSameForm() {
        assertThat(FormReader.read("canonical", FormText.of(ROWS))).isEqualTo(ROWS);
        assertThat(FormText.of(FormReader.read("canonical", FormText.of(ROWS)))).isEqualTo(FormText.of(ROWS));
        assertThat(FormText.of(FormReader.read("rows", FORM.replace("percent: 20", "percent: 21"))))
                .isNotEqualTo(FormText.of(ROWS));
    }

    @Test
    void anotherVersionTellsOfColumnsAndCarriesRows() {
        var newer = FormReader.read(
                "rows",
                FORM.replace("name: signed-on,", "name: date-of-signature,")
                        .replace("\"Own\"}, required", "\"Own money\"}, required"));
        var difference = FormDifference.between(ROWS, newer);
        assertThat(difference.added()).extracting(FormField::name).containsExactly("partners[].date-of-signature");
        assertThat(difference.gone()).extracting(FormField::name).containsExactly("partners[].signed-on");
        assertThat(difference.reworded()).extracting(r -> r.before().en()).containsExactly("Line: Own");
        var carried = FormDifference.carry(ROWS.filled(RIGHT), newer);
        assertThat(carried.answers()).isEqualTo(RIGHT.with("partners[b].signed-on"));
        assertThat(carried.lost())
                .extracting(lost -> lost.question().label().en() + lost.answers())
                .containsExactly("Partner 2: Signed on[2026-03-01]");
    }

    @Test
    void whatDidNotRepeatGoesIntoTheFirstRowAndBack() {
        var flat = FormReader.read("flat", """
                form: rows
                title: {ko: "행", en: "Rows"}
                sections:
                  - section: one
                    title: {ko: "하나", en: "One"}
                    fields:
                      - {name: partner, means: partner-name, kind: text, label: {ko: "이름", en: "Name"}, required: true}
                """);
        assertThat(FormDifference.carry(flat.filled(Answers.of(Map.of("partner", "Hue"))), ROWS)
                        .answers())
                .isEqualTo(Answers.NONE.with("partners", "r1").with("partners[r1].name", "Hue"));
        var back = FormDifference.carry(ROWS.filled(RIGHT), flat);
        assertThat(back.answers()).isEqualTo(Answers.of(Map.of("partner", "Hue")));
        assertThat(back.lost())
                .extracting(lost -> lost.question().name())
                .contains("partners[b].name", "budget[x].grant");
    }

    @Test
    void filesStandInTheRowsOfAGroupAndInNoTable() {
        var group = FORM.replace(
                "- {name: country,",
                "- {name: letter, kind: file, files: [pdf], max: 2, label: {ko: \"서한\", en: \"Letter\"}, required: true}\n          - {name: country,");
        var form = FormReader.read("rows.yaml", group);
        var two = RIGHT.with("partners[a].letter", "D1", "D2");
        assertThat(form.wrong(two, TODAY))
                .containsExactly(Reason.at(
                        "partners[b].letter",
                        "refusal.forms.file-missing",
                        new Text("협력기관 2: 서한", "Partner 2: Letter")));
        assertThat(form.fileQuestions(two))
                .extracting(FormField::name)
                .containsExactly("partners[a].letter", "partners[b].letter");
        assertThat(form.wrong(two.with("partners[b].letter", "D3", "D4", "D5"), TODAY))
                .extracting(Reason::key)
                .containsExactly("refusal.forms.too-many");
        var table = FORM.replace(
                "- {name: item,",
                "- {name: bill, kind: file, files: [pdf], label: {ko: \"영수증\", en: \"Bill\"}, required: false}\n          - {name: item,");
        assertThat(catchThrowableOfType(WrongFile.class, () -> FormReader.read("rows.yaml", table))
                        .complaints())
                .extracting(Complaint::toString)
                .containsExactly(
                        "line 38, column 13: a cell of a table has no room for files; those of a group's row have");
    }

    @Test
    void aWrongGroupIsRefusedWithEveryPlaceAndReason() {
        var text = """
                form: rows
                title: {ko: "행", en: "Rows"}
                sections:
                  - section: one
                    title: {ko: "하나", en: "One"}
                    fields:
                      - {name: asked, kind: text, label: {ko: "신청", en: "Asked"}, required: true}
                      - name: partners
                        kind: group
                        label: {ko: "협력기관", en: "Partners"}
                        row: {ko: "협력기관", en: "Partner"}
                        min: 4
                        max: 3
                        fields:
                          - {name: name, kind: text, label: {ko: "이름", en: "Name"}, required: false}
                          - {name: name, kind: text, label: {ko: "이름", en: "Name"}, required: false}
                          - {name: paper, kind: file, files: [pdf], label: {ko: "자료", en: "Paper"}, required: false}
                          - {name: city, means: city, kind: text, label: {ko: "도시", en: "City"}, required: false}
                          - {name: cost, kind: won, label: {ko: "비용", en: "Cost"}, required: false, when: {field: nothing, is: [x]}}
                          - {name: days, kind: number, label: {ko: "일수", en: "Days"}, required: false}
                        totals: [name, cost, days]
                        across: {ko: "계", en: "Sum"}
                        rules:
                          - {sum: [cost], is: equal, percent: 50, of: [asked], label: {ko: "계", en: "Sum"}}
                          - {sum: [cost], is: at-most, of: [days], label: {ko: "계", en: "Sum"}}
                """;
        var wrong = catchThrowableOfType(WrongFile.class, () -> FormReader.read("form.yaml", text));
        assertThat(wrong.complaints())
                .extracting(Complaint::toString)
                .containsExactly(
                        "line 8, column 9: a row that must be there has something that must be answered: 'required: true', no 'when'",
                        "line 8, column 9: 'across' adds up what 'totals' names, all of it won or all of it numbers",
                        "line 8, column 9: min is more than max",
                        "line 16, column 13: the field 'name' stands here a second time",
                        "line 18, column 33: what means city is said once, and stands in no row",
                        "line 19, column 91: 'nothing' is no field above that offers answers to choose",
                        "line 21, column 18: 'name' is no column of won or numbers",
                        "line 24, column 13: 'asked' is neither a column of won or numbers nor such a question above",
                        "line 24, column 13: a sum is equal to another sum, not to a share of it",
                        "line 25, column 13: a rule adds up won or numbers, not both");
    }
}
