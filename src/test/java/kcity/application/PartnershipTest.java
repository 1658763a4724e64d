package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import kcity.forms.Answers;
import kcity.forms.FormReader;
import kcity.forms.FormVersions;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.people.ProveMailboxes;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.programme.ProgrammeFiles;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No right before the mailbox is proven; a confirmation is of one body, by one person, of one revision. */
class PartnershipTest {
    private static final String CALL = "2024-demonstration";
    private World world;
    private ConfirmPartnerships confirm;
    private ApplicationQueries queries;

    @BeforeEach
    void settle() {
        world = World.settle();
        world.at("2024-03-15T10:00:00+09:00");
        confirm = world.the(ConfirmPartnerships.class);
        queries = world.the(ApplicationQueries.class);
    }

    private Person register(String organisation, String country, String email) {
        return world.the(RegisterPeople.class)
                .register(new Registration(
                        organisation,
                        OrganisationKind.FOREIGN_COMPANY.name(),
                        country,
                        "Somebody",
                        email,
                        "correct horse battery",
                        Language.EN));
    }

    private void prove(Person person) {
        var prove = world.the(ProveMailboxes.class);
        prove.open(prove.hand(world.park(), person.id()));
    }

    private Answers naming(String email) {
        return world.demonstration("Verona", "IT", 300).with("partner-email", email);
    }

    private Application seenByLead(String ref) {
        return queries.application(world.actor("Yoon"), ref);
    }

    @Test
    void whoeverRegistersTheNamedAddressSeesNothingUntilTheLetterSentThereIsOpened() {
        var ref = world.submit("Yoon", CALL, naming("contact@torino.example"));
        var squatter = register("Nauru Trading Ltd", "NR", "Contact@Torino.example");
        assertThatThrownBy(() -> queries.application(squatter.actor(), ref)).isInstanceOf(NotFound.class);
        assertThat(queries.namingMe(squatter.actor())).isEmpty();
        assertThatThrownBy(() -> confirm.confirm(squatter.actor(), ref)).isInstanceOf(NotFound.class);
        prove(squatter);
        assertThat(queries.application(squatter.actor(), ref).ref()).isEqualTo(ref);
        assertThat(queries.namingMe(squatter.actor()))
                .extracting(Application::ref)
                .containsExactly(ref);
    }

    @Test
    void aPersonOfAnotherBodyIsNeverTakenForTheNamedOne() {
        var ref = world.submit("Yoon", CALL, naming("contact@torino.example"));
        var other = register("Nauru Trading Ltd", "NR", "contact@torino.example");
        prove(other);
        confirm.confirm(other.actor(), ref);
        var confirmation = queries.confirmation(seenByLead(ref)).orElseThrow();
        assertThat(confirmation.sameBody()).isFalse();
        assertThat(confirmation.organisation().name().en()).isEqualTo("Nauru Trading Ltd");
    }

    /** As the forms of 2026 ask for partners, row by row. */
    private String naming(String first, String second) {
        var file = "forms/demonstration-application-2026.yaml";
        var form = world.the(FormVersions.class)
                .use(FormReader.read(file, ProgrammeFiles.text(file)), world.act(world.actor("Yoon")));
        var ref = world.submit("Yoon", CALL, naming(first));
        var row = "{\"#\": \"%s\", \"partner-name\": [\"%s\"], \"partner-kind\": [\"local-government\"],"
                + " \"partner-country\": [\"IT\"], \"partner-email\": [\"%s\"]}";
        world.tamper("update application.submission set form = '" + form.sha256()
                + "', answers = (answers - 'partner-email') || '{\"partners\": ["
                + row.formatted("r1", "City of Torino", first) + ", " + row.formatted("r2", "City of Verona", second)
                + "]}'");
        return ref;
    }

    @Test
    void nobodyAnswersForThePartnerBodyThatIsAskedButItsOwnContact() {
        var ref = naming("contact@torino.example", "giulia@world.example");
        var giulia = world.actor("Giulia");
        assertThat(seenByLead(ref).partners())
                .extracting(Partner::name, Partner::asked)
                .containsExactly(tuple("City of Torino", true), tuple("City of Verona", false));
        assertThatThrownBy(() -> queries.application(giulia, ref)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm.confirm(giulia, ref)).isInstanceOf(NotFound.class);
        var torino = register("City of Torino", "IT", "contact@torino.example");
        prove(torino);
        confirm.confirm(torino.actor(), ref);
        assertThat(queries.confirmation(seenByLead(ref)).orElseThrow().sameBody())
                .isTrue();
    }

    @Test
    void aPersonOfTheNamedBodyIsHoweverTheNameIsWritten() {
        var ref = world.submit(
                "Yoon", CALL, world.demonstration("Verona", "IT", 300).with("partner-name", "CITY  of Verona"));
        confirm.confirm(world.actor("Giulia"), ref);
        assertThat(queries.confirmation(seenByLead(ref)).orElseThrow().sameBody())
                .isTrue();
    }

    @Test
    void theSameNameInAnotherCountryIsAnotherBody() {
        var ref = world.submit(
                "Yoon", CALL, world.demonstration("Verona", "IT", 300).with("partner-country", "US"));
        confirm.confirm(world.actor("Giulia"), ref);
        assertThat(queries.confirmation(seenByLead(ref)).orElseThrow().sameBody())
                .isFalse();
    }

    @Test
    void anotherRevisionIsConfirmedAnew() {
        var ref = world.submit("Yoon", CALL, naming("giulia@world.example"));
        confirm.confirm(world.actor("Giulia"), ref);
        assertThat(seenByLead(ref).partners()).extracting(Partner::confirmed).containsExactly(true);
        assertThatThrownBy(() -> confirm.confirm(world.actor("Giulia"), ref))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("confirmed-already");
        world.save("Yoon", ref, naming("giulia@world.example").with("requested-amount", "310000000"));
        world.the(SubmitApplications.class).submit(world.actor("Yoon"), ref);
        assertThat(seenByLead(ref).partners()).extracting(Partner::confirmed).containsExactly(false);
        confirm.confirm(world.actor("Giulia"), ref);
        assertThat(seenByLead(ref).partners()).extracting(Partner::confirmed).containsExactly(true);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatIsNotSubmittedIsNeitherReadNorConfirmedByTheOneNamed() {
        var ref = world.the(StartApplications.class).start(world.actor("Yoon"), CALL);
        world.save("Yoon", ref, naming("giulia@world.example"));
        Actor giulia = world.actor("Giulia");
        assertThatThrownBy(() -> queries.application(giulia, ref)).isInstanceOf(NotFound.class);
        assertThat(queries.namingMe(giulia)).isEmpty();
        assertThatThrownBy(() -> confirm.confirm(giulia, ref)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressThatOnlyLooksAlikeIsAnother() {
        var ref = world.submit("Yoon", CALL, naming("kim@city.example"));
        var dotless = register("City", "TR", "kım@city.example");
        prove(dotless);
        assertThatThrownBy(() -> queries.application(dotless.actor(), ref)).isInstanceOf(NotFound.class);
        var wide = register("City", "TR", "ｋｉｍ＠CITY.example");
        prove(wide);
        assertThat(queries.application(wide.actor(), ref).ref()).isEqualTo(ref);
    }

    @Test
    void nobodyNamesTheOwnPeopleOrTheOwnName() {
        var yoon = world.actor("Yoon");
        var ref = world.the(StartApplications.class).start(yoon, CALL);
        world.save("Yoon", ref, naming("YOON@world.example").with("partner-name", "PINSIGHT"));
        var refused = catchThrowableOfType(
                Refused.class, () -> world.the(SubmitApplications.class).submit(yoon, ref));
        assertThat(refused.reasons())
                .extracting(Refused.Reason::question)
                .containsExactlyInAnyOrder("partner-name", "partner-email");
    }

    @Test
    void anAddressHasOneAccountHoweverItIsWritten() {
        register("One", "DE", "bürger@bücher.example");
        assertThatThrownBy(() -> register("Two", "DE", "bu\u0308rger@XN--BCHER-KVA.example"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("email-taken");
    }

    @Test
    void aLinkProvesOneMailboxAndOnlyForTwoWeeks() {
        var prove = world.the(ProveMailboxes.class);
        var person = register("One", "DE", "one@one.example");
        var token = prove.hand(world.park(), person.id());
        assertThat(prove.isProven(person.id())).isFalse();
        world.at("2024-03-30T10:00:00+09:00");
        assertThatThrownBy(() -> prove.open(token)).isInstanceOf(Refused.class);
        prove.open(prove.hand(world.park(), person.id()));
        assertThat(prove.isProven(person.id())).isTrue();
        assertThat(world.wrong()).isEmpty();
        assertThatThrownBy(() -> prove.hand(world.actor("Yoon"), person.id()))
                .isInstanceOf(kcity.shared.NotAllowed.class);
    }

    @Test
    void aConfirmationGivenByMistakeIsTakenBackUntilTheReviewBeginsAndCanBeGivenAgain() {
        var ref = world.submit("Yoon", CALL, world.demonstration("Verona", "IT", 300));
        var giulia = world.actor("Giulia");
        assertThatThrownBy(() -> confirm.takeBack(giulia, ref, "Nothing given")).isInstanceOf(NotFound.class);
        confirm.confirm(giulia, ref);
        assertThatThrownBy(() -> confirm.takeBack(world.actor("Yoon"), ref, "The applicant's"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm.takeBack(giulia, ref, "\u200b")).isInstanceOf(Refused.class);
        confirm.takeBack(giulia, ref, "It was meant for another project");
        assertThat(seenByLead(ref).partners()).noneMatch(Partner::confirmed);
        assertThat(world.wrong()).isEmpty();
        confirm.confirm(giulia, ref);
        assertThat(confirm.canTakeBack(giulia, seenByLead(ref))).isTrue();
        assertThat(world.wrong()).isEmpty();
    }
}
