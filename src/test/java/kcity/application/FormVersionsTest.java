package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kcity.call.CallQueries;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.forms.FormVersions;
import kcity.forms.Meaning;
import kcity.programme.ProgrammeFiles;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** A draft and a submission keep the form that they were written on; a newer one is offered, and taken over with every answer that has a place in it. */
class FormVersionsTest {
    private static final String CALL = "2024-planning";
    private static final String FILE = "forms/planning-application.yaml";

    /** As the form may have been before: another name and other words for the title, a question that was given up, one that was not asked yet. */
    private static final FormDefinition EARLIER = FormReader.read(
            FILE,
            ProgrammeFiles.text(FILE)
                    .replace("name: title-en", "name: heading")
                    .replace("Title in English", "What your plan is called")
                    .replace(
                            "      - name: title-ko\n",
                            "      - {name: motto, kind: text, label: {ko: \"구호\", en: \"Motto\"}, required: false}\n      - name: title-ko\n")
                    .replace("City or area", "Town")
                    .replace("도시 또는 지역", "고을")
                    .replaceAll("(?s)      - name: national-priority.*?(?=      - name: jointly)", ""));

    private final World world = World.settle();
    private final Actor linh = world.actor("Linh");
    private final FormVersions versions = world.the(FormVersions.class);
    private final TakeNewForms taking = world.the(TakeNewForms.class);
    private final ApplicationQueries applications = world.the(ApplicationQueries.class);

    private FormDefinition inForce() {
        return world.the(CallQueries.class).form(world.the(CallQueries.class).call(CALL));
    }

    /** A draft that was begun while the earlier form was in force. */
    private String begunEarlier() {
        var ref = world.the(StartApplications.class).start(linh, CALL);
        var earlier = versions.use(EARLIER, world.act(linh));
        world.sql()
                .sql("update application.draft set form = :form where application = :ref")
                .param("form", earlier.sha256())
                .param("ref", ref)
                .update();
        var answers = world.planning("Hue", "VN", 400);
        var given = new java.util.LinkedHashMap<>(answers.values());
        given.put("heading", List.of("Hue as asked before"));
        given.put("motto", List.of("Water first"));
        given.remove("title-en");
        given.remove("national-priority");
        world.save("Linh", ref, new kcity.forms.Answers(given));
        return ref;
    }

    @Test
    void theFirstWhoAnswersAFormMakesItsRowAndTheNextFindsIt() throws Exception {
        var first = world.the(StartApplications.class).start(linh, CALL);
        world.the(StartApplications.class).start(world.actor("Rosa"), CALL);
        assertThat(rows()).containsExactly("planning-application-1 " + versions.hash(inForce()));
        assertThat(applications.drafted(linh, first).form()).isEqualTo(inForce());
        world.the(StartApplications.class).start(world.actor("Yoon"), "2024-demonstration");
        assertThat(rows()).hasSize(2).anyMatch(row -> row.startsWith("demonstration-application-1 "));
        assertThat(world.wrong()).isEmpty();
    }

    private List<String> rows() {
        return world.sql()
                .sql("select form || '-' || version || ' ' || sha256 from forms.definition order by form, version")
                .query(String.class)
                .list();
    }

    @Test
    void whatWasAnsweredIsReadByTheFormThatAskedIt() throws Exception {
        var ref = begunEarlier();
        world.the(SubmitApplications.class).submit(linh, ref);
        var application = applications.application(linh, ref);
        assertThat(application.title()).isEqualTo("Hue as asked before");
        assertThat(application.form()).isEqualTo(EARLIER).isNotEqualTo(inForce());
        var page = new Visitor(world.address())
                .with(world.session("Kim"))
                .get("/desk/applications/" + ref + "?lang=en")
                .body();
        assertThat(page)
                .contains("What your plan is called", "Motto", "Water first")
                .doesNotContain("Title in English");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aNewerFormIsOfferedWithItsDifferenceAndTakenOverWithWhatHasAPlace() throws Exception {
        var ref = begunEarlier();
        var visitor = new Visitor(world.address()).with(world.session("Linh"));
        assertThat(visitor.get("/apply/" + ref + "/draft?lang=en").body()).contains("/apply/" + ref + "/form");
        var page = visitor.get("/apply/" + ref + "/form?lang=en").body();
        assertThat(page)
                .contains(
                        "Order of priority in your country",
                        "What your plan is called",
                        "Title in English",
                        "Town",
                        "City or area",
                        "고을",
                        "도시 또는 지역",
                        "Motto",
                        "Water first");
        var answer = visitor.send(
                "/apply/" + ref + "/form",
                page,
                Map.of("version", Visitor.hidden(page, "version"), "form", Visitor.hidden(page, "form")));
        assertThat(answer.statusCode()).isEqualTo(303);
        var drafted = applications.drafted(linh, ref);
        assertThat(drafted.form()).isEqualTo(inForce());
        assertThat(drafted.text(Meaning.CITY)).isEqualTo("Hue");
        assertThat(drafted.answers().values()).doesNotContainKeys("motto", "heading");
        assertThat(taking.offer(linh, ref)).isEmpty();
        assertThat(visitor.get("/apply/" + ref + "/form?lang=en").body())
                .contains("Your draft is on the form that the call asks with now.");
        taking.take(linh, ref, 0, "");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatASubmissionAnsweredStaysThoughItsDraftMovesOn() throws Exception {
        var ref = begunEarlier();
        world.the(SubmitApplications.class).submit(linh, ref);
        var offer = taking.offer(linh, ref).orElseThrow();
        taking.take(linh, ref, offer.version(), offer.sha256());
        assertThat(applications.application(linh, ref).form()).isEqualTo(EARLIER);
        world.save("Linh", ref, world.planning("Hue", "VN", 450));
        assertThat(world.the(SubmitApplications.class).submit(linh, ref).number())
                .isEqualTo(ref + "-R2");
        assertThat(applications.application(linh, ref).form()).isEqualTo(inForce());
        assertThat(applications.submitted(linh, ref, 1).form()).isEqualTo(EARLIER);
        var page =
                new Visitor(world.address()).with(world.session("Kim")).get("/desk/applications/" + ref + "?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatWasNotReadIsNotTakenOverAndNobodyElseTakesIt() throws Exception {
        var ref = begunEarlier();
        var offer = taking.offer(linh, ref).orElseThrow();
        for (var stale : List.of(
                (Runnable) () -> taking.take(linh, ref, offer.version() - 1, offer.sha256()),
                () -> taking.take(linh, ref, offer.version(), "0"))) {
            assertThat(catchThrowableOfType(Refused.class, stale::run).reasons())
                    .extracting(Refused.Reason::key)
                    .containsExactly("refusal.application.form-changed-meanwhile");
        }
        assertThat(applications.drafted(linh, ref).form()).isEqualTo(EARLIER);
        var bae = new Visitor(world.address()).with(world.session("Bae"));
        assertThat(bae.get("/apply/" + ref + "/form").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasWrittenBeforeThereWereVersionsHasTheOneInForceAfterTheNextStart() throws Exception {
        var hue = world.submit("Linh", CALL, world.planning("Hue", "VN", 400));
        var verona = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));
        world.tamper("update application.draft set form = null; update application.submission set form = null;"
                + " update application.sameness set contact = ''; delete from forms.definition");
        world.the(AdoptForms.class).arrive();
        assertThat(rows()).hasSize(2);
        assertThat(applications.application(linh, hue).form()).isEqualTo(inForce());
        assertThat(applications.namingMe(world.actor("Giulia")))
                .extracting(Application::ref)
                .containsExactly(verona);
        var facts = count();
        world.the(AdoptForms.class).arrive();
        assertThat(count()).isEqualTo(facts);
    }

    private int count() {
        return world.sql()
                .sql("select count(*) from audit.entry")
                .query(Integer.class)
                .single();
    }

    @Test
    void aFormThatSomebodyRewroteInTheDatabaseIsFound() throws Exception {
        world.the(StartApplications.class).start(linh, CALL);
        world.tamper("update forms.definition set content = replace(content, 'Title in English', 'Name')");
        assertThat(world.wrong())
                .anyMatch(line -> line.startsWith("forms: a form in use is not the text that its hash is of"));
    }
}
