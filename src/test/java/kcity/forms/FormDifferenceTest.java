package kcity.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kcity.shared.Text;
import org.junit.jupiter.api.Test;

class FormDifferenceTest {
    private static final FormDefinition OLDER = FormReader.read("older", FormTextTest.SMALL);

    /** One question gone, one added, one reworded in Korean alone, one stricter, one renamed that means the same, one choice fewer. */
    private static final FormDefinition NEWER = FormReader.read(
            "newer",
            FormTextTest.SMALL
                    .replaceAll("(?m)^.*name: share.*\\n", "")
                    .replace("ko: \"협의\"", "ko: \"협의 여부\"")
                    .replace(
                            "{name: met, kind: date",
                            "{name: place, kind: text, label: {ko: \"장소\", en: \"Place\"}, required: true}\n      - {name: met, kind: date")
                    .replace("files: [pdf, hwpx]", "files: [pdf]")
                    .replace("name: title, means", "name: heading, means")
                    .replace("{value: water, label: {ko: \"물\", en: \"Water\"}}, ", ""));

    @Test
    void namesWhatIsAddedGoneRewordedAndStricter() {
        var difference = FormDifference.between(OLDER, NEWER);
        assertThat(difference.added()).extracting(FormField::name).containsExactly("place");
        assertThat(difference.gone()).extracting(FormField::name).containsExactly("share");
        assertThat(difference.reworded())
                .containsExactly(
                        new FormDifference.Reworded(new Text("분야\n· 물", "Fields\n· Water"), new Text("분야", "Fields")),
                        new FormDifference.Reworded(new Text("협의", "Consulted"), new Text("협의 여부", "Consulted")));
        assertThat(difference.other()).extracting(pair -> pair.after().name()).containsExactly("heading", "plan");
        assertThat(FormDifference.between(OLDER, OLDER).isNothing()).isTrue();
    }

    @Test
    void everyAnswerWithAPlaceIsKeptAsItWasTypedAndTheOthersAreNamed() {
        var given = Answers.of(
                        Map.of("title", " 도시 ", "share", "12,5", "consulted", "yes", "again", "twice", "plan", "d1"))
                .with("fields", "water", "energy");
        var carried = FormDifference.carry(OLDER.filled(given), NEWER);
        assertThat(carried.answers().values())
                .isEqualTo(Answers.of(Map.of("heading", "도시", "consulted", "yes", "again", "twice", "plan", "d1"))
                        .values());
        assertThat(carried.lost()).extracting(lost -> lost.question().name()).containsExactly("share", "fields");
        assertThat(carried.lost().getFirst().answers()).containsExactly("12,5");
    }

    @Test
    void aFileIsNoTextAndAYesIsNoWord() {
        var newer = FormReader.read(
                "newer",
                FormTextTest.SMALL
                        .replace("name: plan, kind: file, files: [pdf, hwpx],", "name: plan, kind: text,")
                        .replace(", max: 1}", "}")
                        .replace("{name: again, kind: text", "{name: again, kind: yes-no"));
        var carried = FormDifference.carry(
                OLDER.filled(Answers.of(Map.of("plan", "d1", "again", "twice", "consulted", "yes"))), newer);
        assertThat(carried.lost()).extracting(lost -> lost.question().name()).containsExactly("again", "plan");
        assertThat(carried.answers().values().keySet()).containsExactly("consulted");
    }
}
