package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import kcity.forms.Answers;
import org.junit.jupiter.api.Test;

class StoredAnswersTest {
    @Test
    void rowsLieInTheRowAsATree() {
        var answers = Answers.of(Map.of("city", "Hue"))
                .with("team", "a", "b")
                .with("team[a].name", "Linh")
                .with("team[a].fields", "water", "energy");
        assertThat(StoredAnswers.json(answers))
                .isEqualTo(
                        "{\"city\":[\"Hue\"],\"team\":[{\"#\":\"a\",\"name\":[\"Linh\"],\"fields\":[\"water\",\"energy\"]},\"b\"]}");
        assertThat(StoredAnswers.read(StoredAnswers.json(answers))).isEqualTo(answers);
    }

    @Test
    void flatAnswersAreReadAndWrittenAsTheyWere() {
        var flat = "{\"city\":[\"Hue\"],\"field\":[\"water\",\"energy\"]}";
        assertThat(StoredAnswers.json(StoredAnswers.read(flat))).isEqualTo(flat);
    }

    @Test
    void rowsWithoutAKeyOfTheirOwnGetOneAndRubbishIsPassedOver() {
        assertThat(
                        StoredAnswers.read(
                                "{\"team\":[{\"name\":\"Linh\"},{\"#\":\"r1\",\"name\":[\"Minh\",{\"x\":1}]},{\"#\":7},null,3,[1]],\"x\":{\"y\":1}}"))
                .isEqualTo(Answers.NONE
                        .with("team", "r1", "r2", "7", "3")
                        .with("team[r1].name", "Linh")
                        .with("team[r2].name", "Minh"));
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
        var names = List.of(
                "team",
                "team[a].name",
                "team[b].name",
                "team[b].task",
                "sites",
                "sites[a].name",
                "city",
                "odd[",
                "team[a]");
        var words = List.of("a", "b", "A B", "#", "yes");
        for (var n = 0; n < 500; n++) {
            var values = new LinkedHashMap<String, List<String>>();
            for (var name : names) {
                if (random.nextBoolean()) {
                    values.put(
                            name,
                            random.ints(1 + random.nextInt(3), 0, words.size())
                                    .mapToObj(words::get)
                                    .toList());
                }
            }
            var answers = new Answers(values);
            assertThat(StoredAnswers.read(StoredAnswers.json(answers)))
                    .as("%s", answers)
                    .isEqualTo(answers);
        }
    }
}
