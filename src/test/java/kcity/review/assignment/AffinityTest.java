package kcity.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcity.application.Application;
import kcity.forms.Answers;
import kcity.forms.FormReader;
import kcity.forms.Meaning;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.review.expert.Invitation;
import org.junit.jupiter.api.Test;

class AffinityTest {
    private static final String FILE = "forms/planning-application.yaml";

    private static String affinity(List<String> known, String... needed) {
        var expert = new Invitation("2024-planning", "han", known, Instant.EPOCH, true, "", "");
        return Affinity.of(expert, proposal(needed)).toPlainString();
    }

    private static Application proposal(String... fields) {
        var form = FormReader.read(FILE, ProgrammeFiles.text(FILE));
        var answers = Answers.of(Map.of()).with(form.place(Meaning.FIELDS_OF_EXPERTISE), fields);
        return new Application(
                "KCN-2024-P-001",
                "2024-planning",
                "2024-planning",
                2024,
                ProgrammeType.PLANNING,
                SubType.URBAN_DEVELOPMENT,
                "O-1",
                "A plan",
                null,
                "Hue",
                null,
                form.filled(answers).all(Meaning.FIELDS_OF_EXPERTISE),
                form,
                answers,
                new ArrayList<>(),
                Application.State.SUBMITTED,
                Instant.EPOCH,
                1,
                1,
                true);
    }

    @Test
    void allFieldsOfAProposalCountAndNotTheFirstOnly() {
        assertThat(affinity(List.of("energy"), "transport", "water", "energy")).isEqualTo("1.333");
        assertThat(affinity(List.of("energy", "water", "land"), "transport", "water", "energy"))
                .isEqualTo("1.667");
        assertThat(affinity(List.of("energy", "water", "transport"), "transport", "water", "energy"))
                .isEqualTo("2");
    }

    @Test
    void oneFieldCountsWholeAndNoneLeavesTheLeast() {
        assertThat(affinity(List.of("water", "energy"), "water")).isEqualTo("2");
        assertThat(affinity(List.of("health"), "water")).isEqualTo("1");
        assertThat(affinity(List.of("health"))).isEqualTo("1");
    }
}
