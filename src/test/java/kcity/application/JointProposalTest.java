package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kcity.call.PrepareCalls;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.programme.PrepareEditions;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.Papers;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** In 2022 an international organisation could apply together with a foreign government, and not alone. */
class JointProposalTest {
    private static final String CALL = "2022-planning";
    private final World world = World.settle();

    private Actor organisation() {
        world.at("2022-04-01T09:00:00+09:00");
        world.the(PrepareEditions.class).prepare(world.minji(), 2022);
        world.the(PrepareCalls.class).prepare(world.minji(), 2022);
        return world.the(RegisterPeople.class)
                .register(new Registration(
                        "International body",
                        OrganisationKind.INTERNATIONAL_ORGANISATION.name(),
                        "CH",
                        "Ada",
                        "ada@world.example",
                        "a long password",
                        Language.EN))
                .actor();
    }

    private Answers answers(String jointly, String with) {
        return world.answers(
                CALL,
                Map.of(
                        "title-en", "A plan for Hue",
                        "country", "VN",
                        "city", "Hue",
                        "requested-amount", "400000000",
                        "consultation-date", "2022-03-02",
                        "jointly", jointly,
                        "joint-kind", with));
    }

    @Test
    void anInternationalOrganisationAppliesWithALocalGovernmentAndNotAlone() {
        var ada = organisation();
        var ref = world.the(StartApplications.class).start(ada, CALL);
        var papers = world.the(Documents.class)
                .keep(ada, new Reference("application", ref), "plan.pdf", Papers.pdf("Plan"))
                .id();
        save(ada, ref, answers("no", "local-government"), papers);
        assertThat(refusals(ada, ref)).containsExactly("refusal.call.applicant");
        save(ada, ref, answers("yes", "international-organisation"), papers);
        assertThat(refusals(ada, ref)).containsExactly("refusal.call.applicant");
        save(ada, ref, answers("yes", "local-government"), papers);
        assertThat(world.the(SubmitApplications.class).submit(ada, ref).number())
                .isEqualTo(ref + "-R1");
    }

    private void save(Actor ada, String ref, Answers answers, String paper) {
        var with = answers;
        for (var field : world.fieldsOfFiles(CALL)) {
            with = with.with(field, paper);
        }
        assertThat(world.the(SaveDrafts.class).save(ada, ref, with)).isEmpty();
    }

    private List<String> refusals(Actor ada, String ref) {
        return catchThrowableOfType(
                        Refused.class, () -> world.the(SubmitApplications.class).submit(ada, ref))
                .reasons()
                .stream()
                .map(Refused.Reason::key)
                .toList();
    }
}
