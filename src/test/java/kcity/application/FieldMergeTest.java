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
        assertThat(merge(stands, stands)).isEqualTo(new FieldMerge(stands, List.of(), List.of()));
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
        assertThat(FieldMerge.of(FORM, text, sent, sent)).isEqualTo(new FieldMerge(text, List.of(), List.of()));
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

    private static Answers drawn(List<String> names, RandomGenerator random) {
        var values = new LinkedHashMap<String, List<String>>();
        names.forEach(name -> values.put(
                name, List.of(List.<String>of(), List.of("a"), List.of("b")).get(random.nextInt(3))));
        return new Answers(values);
    }
}
