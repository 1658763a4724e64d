package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.forms.Answers;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.people.ProveMailboxes;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.screening.ScreenApplications;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.testing.AtOnce;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One city is one city, however it is written; a second proposal of it stands beside the first unless the city itself confirmed that. */
class OneCityTest {
    private static final String PLANNING = "2024-planning";
    private static final String DEMONSTRATION = "2024-demonstration";
    private World world;
    private SubmitApplications submit;
    private ApplicationQueries queries;

    @BeforeEach
    void settle() {
        world = World.settle();
        world.at("2024-03-15T10:00:00+09:00");
        submit = world.the(SubmitApplications.class);
        queries = world.the(ApplicationQueries.class);
    }

    private String draft(String name, String call, Answers answers) {
        var ref = world.the(StartApplications.class).start(world.actor(name), call);
        world.save(name, ref, answers);
        return ref;
    }

    private List<String> besides(Actor officer, String ref) {
        return queries.ofSameCity(officer, queries.application(officer, ref)).stream()
                .map(OfSameCity::ref)
                .toList();
    }

    private List<String> refusals(String name, String ref) {
        return catchThrowableOfType(Refused.class, () -> submit.submit(world.actor(name), ref)).reasons().stream()
                .map(reason -> reason.question() + ": " + reason.key() + reason.arguments())
                .toList();
    }

    private Person register(String organisation, String country, String email) {
        var person = world.the(RegisterPeople.class)
                .register(new Registration(
                        organisation,
                        OrganisationKind.LOCAL_GOVERNMENT.name(),
                        country,
                        "Somebody",
                        email,
                        "correct horse battery",
                        Language.EN));
        var prove = world.the(ProveMailboxes.class);
        prove.open(prove.hand(world.park(), person.id()));
        return person;
    }

    @Test
    void twoThatComeAtTheSameMomentStandBesideEachOtherAndOneIsSeenToBeTheSecond() throws Exception {
        var first = draft("Linh", PLANNING, world.planning("İzmir", "TR", 300));
        var second = draft("Rosa", PLANNING, world.planning("izmir", "TR", 300));
        AtOnce.both(() -> submit.submit(world.actor("Linh"), first), () -> submit.submit(world.actor("Rosa"), second));
        assertThat(besides(world.kim(), first)).containsExactly(second);
        assertThat(besides(world.kim(), second)).containsExactly(first);
        assertThat(world.sql().sql("""
                        select count(*) from screening.finding where rule = 'one-per-city' and not met
                        """).query(Integer.class).single()).isEqualTo(1);
        assertThat(world.wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hà Nội, 'Ha\u0300  No\u0323\u0302i'",
        "Hà Nội, Hà\u200BNội",
        "서울특별시, '서울 특별시'",
        "Gießen, GIESSEN",
        "Xi'an, Xi’an"
    })
    void anotherWritingIsNoOtherCity(String city, String written) {
        var first = world.submit("Linh", PLANNING, world.planning(city, "VN", 300));
        var second = world.submit("Rosa", PLANNING, world.planning(written, "VN", 300));
        assertThat(besides(world.kim(), second)).containsExactly(first);
        assertThat(besides(world.kim(), world.submit("Bold", PLANNING, world.planning(city, "TR", 300))))
                .isEmpty();
    }

    @Test
    void whatTheCityItselfConfirmedHasNoOtherBesideIt() {
        var first = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), first);
        var second = draft("Bae", DEMONSTRATION, world.demonstration("VERO\u200BNA", "IT", 300));
        assertThat(submit.wouldRefuse(world.actor("Bae"), second))
                .containsExactly(Refused.Reason.at("city", "refusal.application.city-confirmed"));
        assertThat(refusals("Bae", second)).containsExactly("city: refusal.application.city-confirmed[]");
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), first, "No money of our own");
        submit.submit(world.actor("Bae"), second);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aCityThatAppliesItselfHasNoOtherBesideItButItsOwn() {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 300));
        assertThat(refusals("Rosa", draft("Rosa", PLANNING, world.planning("Hue", "VN", 300))))
                .containsExactly("city: refusal.application.city-confirmed[]");
        var own = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 350));
        assertThat(besides(world.kim(), own)).containsExactly(hue);
    }

    @Test
    void aConfirmationOfWhatStoodBeforeBlocksNobody() {
        var first = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), first);
        world.save("Yoon", first, world.demonstration("Verona", "IT", 310));
        submit.submit(world.actor("Yoon"), first);
        var second = world.submit("Bae", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), first);
        world.save("Bae", second, world.demonstration("Verona", "IT", 320));
        assertThat(submit.submit(world.actor("Bae"), second).number()).isEqualTo(second + "-R2");
    }

    @Test
    void nobodyShutsACityOutByRegisteringUnderItsName() {
        var squatter = register("City of Verona", "IT", "mayor@nauru.example");
        var first = world.submit(
                "Yoon",
                DEMONSTRATION,
                world.demonstration("Verona", "IT", 300).with("partner-email", "mayor@nauru.example"));
        world.the(ConfirmPartnerships.class).confirm(squatter.actor(), first);
        var second = world.submit("Bae", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        assertThat(besides(world.park(), first)).containsExactly(second);
    }

    @Test
    void aConfirmationByABodyThatIsNotTheCityBlocksNobody() {
        var first = world.submit("Yoon", DEMONSTRATION, world.demonstration("Padua", "IT", 300));
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), first);
        assertThat(besides(world.park(), world.submit("Bae", DEMONSTRATION, world.demonstration("Padua", "IT", 300))))
                .containsExactly(first);
    }

    @Test
    void whatWasFoundNotEligibleBlocksNobody() {
        var first = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 300));
        var second = draft("Rosa", PLANNING, world.planning("Hue", "VN", 300));
        assertThat(refusals("Rosa", second)).hasSize(1);
        world.the(ScreenApplications.class).decide(world.kim(), first, false, "It is not the city that signed.");
        submit.submit(world.actor("Rosa"), second);
        assertThat(besides(world.kim(), second)).containsExactly(first);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatAnotherCallDecidesOnIsNoSecond() {
        var first = world.submit("Linh", PLANNING, world.planning("Izmir", "TR", 300));
        world.at("2024-05-01T00:00:00+09:00");
        var next = world.submit("Rosa", PLANNING, world.planning("Izmir", "TR", 300));
        assertThat(besides(world.kim(), first)).isEmpty();
        assertThat(besides(world.kim(), next)).isEmpty();
        var second = world.submit("Bold", PLANNING, world.planning("Izmir", "TR", 300));
        assertThat(besides(world.kim(), second)).containsExactly(next);
    }
}
