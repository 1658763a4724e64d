package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
    private static final String HEAD = """
            form: small
            title: {ko: "작은 양식", en: "Small form"}
            sections:
              - section: one
                title: {ko: "하나", en: "One"}
                fields:
            """;

    @Test
    void refusesAWrongFormWithEveryPlaceAndReason() {
        String text = HEAD + """
                  - {name: Title, kind: text, label: {ko: "제목", en: "Title"}, required: yes}
                  - {name: a, kind: choice, label: {ko: "선택", en: "Choice"}, required: true}
                  - {name: a, kind: date, label: {ko: "날짜"}, required: true, max: 3}
                  - {name: b, kind: number, label: {ko: "수", en: "Number"}, required: true, min: 9, max: 3}
                  - {name: c, kind: letter, label: {ko: "글", en: "Letter"}, required: true}
                  - {name: d, kind: yes-no, label: {ko: "예", en: "Yes"}, required: true, hlnt: x}
                  - {name: e, kind: text, label: {ko: "글", en: "Text"}, required: true, when: {field: d, is: [maybe]}}
                  - {name: f, kind: text, label: {ko: "글", en: "Text"}, required: true, when: {field: b, is: ["1"]}}
                  - {name: g, kind: date, label: {ko: "날짜", en: "Date"}, required: true, after: b}
                  - {name: h, kind: text, label: {ko: "글", en: "Text"}, required: true, latest: today}
                  - {name: i, kind: date, label: {ko: "날짜", en: "Date"}, required: true, earliest: 2024-02-01, latest: 2024-01-31}
                  - {name: j, kind: date, label: {ko: "날짜", en: "Date"}, required: true, latest: tomorrow}
                  - {name: k, kind: file, label: {ko: "파일", en: "File"}, required: true}
                  - {name: l, kind: file, files: [pdf, exe], label: {ko: "파일", en: "File"}, required: true}
                  - {name: m, kind: text, files: [pdf], label: {ko: "글", en: "Text"}, required: true}
            """;
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> FormReader.read("form.yaml", text));
        assertThat(wrong.complaints())
                .extracting(Complaint::toString)
                .containsExactly(
                        "line 7, column 16: 'Title' is no name of small letters, digits and hyphens",
                        "line 7, column 77: 'yes' is neither true nor false; write one of them",
                        "line 8, column 9: a field of kind choice has choices",
                        "line 9, column 9: the field 'a' stands here a second time",
                        "line 9, column 38: the key 'en' is missing; write it",
                        "line 9, column 71: a field of kind date has neither min nor max",
                        "line 10, column 9: min is more than max",
                        "line 11, column 25: 'letter' is none of text, long-text, email, number, won, date, choice, choices,"
                                + " country, yes-no, file, group, table; write one of them",
                        "line 12, column 78: unknown key 'hlnt'; known here: after, before, choices, earliest, files, hint, kind, label, latest,"
                                + " max, means, min, name, required, when",
                        "line 13, column 83: 'maybe' is no answer that 'd' offers",
                        "line 14, column 83: 'b' is no field above that offers answers to choose",
                        "line 15, column 85: only a date comes after another date above; 'b' is none",
                        "line 16, column 85: a field of kind text has neither earliest nor latest",
                        "line 17, column 108: latest is before earliest",
                        "line 18, column 86: 'tomorrow' is no date; write it as 2024-01-30",
                        "line 19, column 9: a field of kind file says which files it takes",
                        "line 20, column 44: 'exe' is none of pdf, hwpx, docx, odt, xlsx, pptx, png, jpg, heic, csv, txt",
                        "line 21, column 9: a field of kind text takes no files");
    }

    @Test
    void refusesAMeaningThatAQuestionCannotHave() {
        var text = HEAD + """
                  - {name: a, kind: date, means: city, label: {ko: "도시", en: "City"}, required: true}
                  - {name: b, kind: text, means: town, label: {ko: "도시", en: "City"}, required: true}
                  - {name: c, kind: text, means: city, label: {ko: "도시", en: "City"}, required: true}
                  - {name: d, kind: text, means: city, label: {ko: "도시", en: "City"}, required: true}
                  - {name: e, kind: text, means: title, label: {ko: "제목", en: "Title"}, required: true}
                  - {name: f, kind: text, means: title, label: {ko: "제목", en: "Title"}, required: true}
            """;
        assertThat(complaints(text, Needs.NOTHING))
                .satisfiesExactly(
                        first ->
                                assertThat(first).isEqualTo("line 7, column 38: a field of kind date cannot mean city"),
                        second -> assertThat(second)
                                .startsWith("line 8, column 38: 'town' is none of title, country, city, "),
                        third -> assertThat(third)
                                .isEqualTo("line 9, column 38: another question above means city already"),
                        fourth -> assertThat(fourth)
                                .isEqualTo("line 10, column 38: another question above means city already"));
    }

    @Test
    void refusesAFormThatLacksWhatTheProgrammeNeeds() {
        var needs = new Needs(
                Set.of(Meaning.DUTY),
                Set.of(Meaning.CITY, Meaning.TITLE, Meaning.REQUESTED_AMOUNT),
                Map.of(Meaning.PARTNER_KIND, Set.of("local-government")));
        var text = HEAD + """
                  - {name: a, kind: text, means: title, label: {ko: "제목", en: "Title"}, required: false}
                  - {name: b, kind: won, means: requested-amount, label: {ko: "금액", en: "Amount"}, required: true}
                  - name: c
                    kind: choice
                    means: partner-kind
                    label: {ko: "종류", en: "Kind"}
                    required: true
                    choices:
                      - {value: local-government, label: {ko: "지방정부", en: "Local government"}}
                      - {value: club, label: {ko: "동호회", en: "Club"}}
            """;
        assertThat(complaints(text, needs))
                .containsExactly(
                        "line 1, column 7: no question means city, which the programme needs; write 'means: city' beside one of kind text",
                        "line 1, column 7: no question means duty, which the programme needs; write 'means: duty' beside one of kind yes-no",
                        "line 7, column 9: what means title is needed from everybody: 'required: true', no 'when'",
                        "line 8, column 9: an amount that is requested is more than nothing: 'min: 1' or more",
                        "line 9, column 9: 'club' says nothing to the programme as partner-kind; known: local-government");
    }

    private static List<String> complaints(String text, Needs needs) {
        var wrong = catchThrowableOfType(WrongFile.class, () -> FormReader.read("form.yaml", text, needs));
        return wrong.complaints().stream().map(Complaint::toString).toList();
    }

    @Test
    void anAnswerSaysWhatItsQuestionMeansWhereThatIsAsked() {
        var form = FormReader.read("form.yaml", HEAD + """
                  - {name: english, kind: text, means: title, label: {ko: "영문", en: "In English"}, required: false}
                  - {name: korean, kind: text, means: title, label: {ko: "국문", en: "In Korean"}, required: false}
                  - {name: joint, kind: yes-no, means: jointly, label: {ko: "함께", en: "Jointly"}, required: true}
                  - {name: body, kind: text, means: joint-applicant, label: {ko: "기관", en: "Body"}, required: true, when: {field: joint, is: [yes]}}
                  - {name: one, kind: yes-no, means: duty, label: {ko: "약속", en: "Duty"}, required: true}
                  - {name: two, kind: yes-no, means: duty, label: {ko: "약속", en: "Duty"}, required: true}
            """);
        var filled = form.filled(Answers.of(Map.of("korean", "도시", "joint", "no", "body", "A ministry", "two", "no")));
        assertThat(filled.text(Meaning.TITLE)).isEqualTo("도시");
        assertThat(filled.all(Meaning.JOINT_APPLICANT)).isEmpty();
        assertThat(filled.no(Meaning.JOINTLY)).isTrue();
        assertThat(filled.refused(Meaning.DUTY)).containsExactly("two");
        assertThat(form.filled(Answers.of(
                                Map.of("english", "City", "korean", "도시", "joint", "yes", "body", "A ministry")))
                        .all(Meaning.JOINT_APPLICANT))
                .containsExactly("A ministry");
        assertThat(form.place(Meaning.TITLE)).isEqualTo("english");
        assertThat(form.place(Meaning.CITY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planning-application",
                "demonstration-application",
                "planning-application-2026",
                "demonstration-application-2026"
            })
    void readsTheFormsOfTheProgramme(String name) throws IOException {
        FormDefinition form =
                FormReader.read(name, Files.readString(Path.of("programmes/k-city-network/forms", name + ".yaml")));
        assertThat(name).startsWith(form.name());
        assertThat(form.fields())
                .extracting(FormField::name)
                .contains("title-en", "title-ko", "country", "city", "requested-amount", "summary", "problem");
        assertThat(form.field("requested-amount").orElseThrow().kind()).isEqualTo(FieldKind.WON);
    }
}
