package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {
    static final String SMALL = """
            form: small
            title: {ko: "작은 양식", en: "Small form"}
            intro: {ko: "안내: \\"인용\\"", en: "Lead: \\"quoted\\""}
            sections:
              - section: one
                title: {ko: "하나", en: "One"}
                fields:
                  - {name: title, means: title, kind: text, label: {ko: "제목", en: "Title"}, required: true, min: 3, max: 10}
                  - {name: share, kind: number, label: {ko: "비율", en: "Share"}, required: false, min: -5, max: 100}
                  - {name: met, kind: date, label: {ko: "만남", en: "Met"}, required: false, earliest: 2015-01-01, latest: today}
                  - {name: start, kind: date, label: {ko: "시작", en: "Start"}, required: false, latest: today + 5 years}
                  - {name: end, kind: date, label: {ko: "끝", en: "End"}, required: false, latest: 2031-12-31, after: start}
                  - name: fields
                    kind: choices
                    label: {ko: "분야", en: "Fields"}
                    required: false
                    max: 1
                    choices: [{value: water, label: {ko: "물", en: "Water"}}, {value: energy, label: {ko: "에너지", en: "Energy"}}]
                  - {name: consulted, kind: yes-no, label: {ko: "협의", en: "Consulted"}, required: true}
                  - {name: again, kind: text, label: {ko: "재협의", en: "Again"}, hint: {ko: "몇 번", en: "How often"}, required: true, when: {field: consulted, is: ["yes"]}}
                  - {name: plan, kind: file, files: [pdf, hwpx], label: {ko: "계획", en: "Plan"}, required: true, max: 1}
            """;

    @Test
    void theCanonicalTextIsReadAsTheSameForm() {
        var form = FormReader.read("small", SMALL);
        assertThat(FormReader.read("canonical", FormText.of(form))).isEqualTo(form);
        assertThat(FormText.of(FormReader.read("canonical", FormText.of(form)))).isEqualTo(FormText.of(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planning-application",
                "demonstration-application",
                "planning-application-2026",
                "demonstration-application-2026"
            })
    void soAreTheFormsOfTheProgramme(String name) throws IOException {
        var form = FormReader.read(name, Files.readString(Path.of("programmes/k-city-network/forms", name + ".yaml")));
        assertThat(FormReader.read("canonical", FormText.of(form))).isEqualTo(form);
    }

    @Test
    void aCommentOrAnotherLayoutIsNoOtherVersionAndAnotherWordIs() {
        var text = FormText.of(FormReader.read("small", SMALL));
        assertThat(FormText.of(FormReader.read(
                        "small", "# Checked by Kim.\n" + SMALL.replace("  - section", "\n  - section"))))
                .isEqualTo(text);
        assertThat(FormText.of(FormReader.read("small", SMALL.replace("재협의", "다시 협의"))))
                .isNotEqualTo(text);
        assertThat(FormText.of(FormReader.read("small", SMALL.replace("max: 10}", "max: 11}"))))
                .isNotEqualTo(text);
    }
}
