package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                + " country, yes-no, file; write one of them",
                        "line 12, column 78: unknown key 'hlnt'; known here: after, choices, earliest, files, hint, kind, label, latest,"
                                + " max, min, name, required, when",
                        "line 13, column 83: 'maybe' is no answer that 'd' offers",
                        "line 14, column 83: 'b' is no field above that offers answers to choose",
                        "line 15, column 85: only a date comes after another date above; 'b' is none",
                        "line 16, column 85: a field of kind text has neither earliest nor latest",
                        "line 17, column 108: latest is before earliest",
                        "line 18, column 86: 'tomorrow' is no date; write it as 2024-01-30",
                        "line 19, column 9: a field of kind file says which files it takes",
                        "line 20, column 44: 'exe' is none of pdf, hwpx, docx, odt, xlsx, pptx, png, jpg, csv, txt",
                        "line 21, column 9: a field of kind text takes no files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planning-application", "demonstration-application"})
    void readsTheFormsOfTheProgramme(String name) throws IOException {
        FormDefinition form =
                FormReader.read(name, Files.readString(Path.of("programmes/k-city-network/forms", name + ".yaml")));
        assertThat(form.name()).isEqualTo(name);
        assertThat(form.fields())
                .extracting(FormField::name)
                .contains("title-en", "title-ko", "country", "city", "requested-amount", "summary", "problem");
        assertThat(form.field("requested-amount").orElseThrow().kind()).isEqualTo(FieldKind.WON);
    }
}
