package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kcity.call.CallForms;
import kcity.call.Eligibility;
import kcity.forms.Answers;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.programme.Intake;
import kcity.programme.ProgrammeQueries;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.shared.Text;
import kcity.testing.Awarded;
import kcity.testing.Refusals;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What was judged stays as it was; what is submitted is what was read; what the rules and the form imply is evaluated; the first byte counts. */
class FrozenProposalsTest {
    private static final String PLANNING = "2024-planning";
    private static final String DEMONSTRATION = "2024-demonstration";
    private final World world = World.settle();
    private final SubmitApplications submit = world.the(SubmitApplications.class);
    private final SaveDrafts save = world.the(SaveDrafts.class);

    private static List<String> refusals(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    @Test
    void aProposalInConsultingCanNeitherBeRewrittenNorSubmitted() {
        var hue = new Awarded(world).consulted("Linh", "Hue");
        assertThat(refusals(() -> save.save(world.actor("Linh"), hue, world.planning("Medellin", "CO", 500))))
                .containsExactly("refusal.stage.past.IN_CONSULTING");
        assertThat(refusals(() -> submit.submit(world.actor("Linh"), hue)))
                .as("nor is it received once more as it is")
                .containsExactly("refusal.stage.past.IN_CONSULTING");
        world.sql()
                .sql("update application.draft set answers = jsonb_set(answers, '{city}', '[\"Medellin\"]')")
                .update();
        assertThat(refusals(() -> submit.submit(world.actor("Linh"), hue)))
                .containsExactly("refusal.stage.past.IN_CONSULTING");
    }

    @Test
    void whatComesAfterTheCutOffJoinsTheFirstEditionThatStillTakesIt() {
        world.at("2024-12-31T23:59:59+09:00");
        var december = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        world.at("2025-07-01T09:00:00+09:00");
        var july = world.submit("Bold", PLANNING, world.planning("Darkhan", "MN", 400));
        var queries = world.the(ApplicationQueries.class);
        assertThat(queries.application(world.actor("Linh"), december).edition()).isEqualTo(2025);
        assertThat(queries.application(world.actor("Bold"), july).edition()).isEqualTo(2026);
    }

    @Test
    void submitsWhatWasReadAndNamesWhatAColleagueChangedMeanwhile() {
        var yoon = world.actor("Yoon");
        var ref = world.the(StartApplications.class).start(yoon, DEMONSTRATION);
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        var read = ReadAnswers.of(world.the(ApplicationQueries.class).draft(yoon, ref));
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 310));
        var now = world.act(yoon);
        assertThat(refusals(() -> submit.submit(now, ref, read)))
                .contains(
                        "refusal.application.changed-since-read", "requested-amount: refusal.application.changed-here");
        var again = ReadAnswers.of(world.the(ApplicationQueries.class).draft(yoon, ref));
        assertThat(submit.submit(now, ref, again).number()).isEqualTo(ref + "-R1");
    }

    @Test
    void evaluatesWhatRulebookAndFormImply() {
        var answers = world.demonstration("Seoul", "KR", 300)
                .with("commercialised", "no")
                .with("starts", "2020-01-01")
                .with("ends", "2033-12-31");
        var ref = world.the(StartApplications.class).start(world.actor("Yoon"), DEMONSTRATION);
        world.save("Yoon", ref, answers);
        assertThat(refusals(() -> submit.submit(world.actor("Yoon"), ref)))
                .contains(
                        "country: refusal.call.abroad",
                        "commercialised: refusal.call.commercialised",
                        "starts: refusal.call.period");
        var plan = world.the(StartApplications.class).start(world.actor("Linh"), PLANNING);
        world.save("Linh", plan, world.planning("Hue", "VN", 400).with("data-sharing", "no"));
        assertThat(refusals(() -> submit.submit(world.actor("Linh"), plan)))
                .containsExactly("data-sharing: refusal.call.duties");
    }

    @Test
    void anInternationalOrganisationMayApplyWithALocalGovernmentIn2022() {
        var rules =
                world.the(ProgrammeQueries.class).current(2022).call("planning").orElseThrow();
        var alone = Answers.of(java.util.Map.of("country", "VN", "city", "Hue", "jointly", "no"));
        assertThat(keys(rules, alone)).contains("refusal.call.applicant");
        assertThat(keys(rules, alone.with("jointly", "yes").with("joint-kind", "local-government")))
                .doesNotContain("refusal.call.applicant");
    }

    private List<String> keys(kcity.programme.CallRules rules, Answers answers) {
        var organisation = new Organisation(
                "O-1",
                OrganisationKind.INTERNATIONAL_ORGANISATION,
                new Text("국제기구", "International body"),
                new CountryCode("CH"));
        return Eligibility.refusals(
                        rules,
                        ProposalReader.claim(
                                rules,
                                organisation,
                                world.the(CallForms.class).form(rules).filled(answers),
                                java.util.List.of(),
                                Intake.Arrival.IN_TIME,
                                2022))
                .stream()
                .map(Refused.Reason::key)
                .toList();
    }

    @Test
    void theFirstByteCountsHoweverSlowlyTheBodyComes() throws IOException, InterruptedException {
        var ref = world.the(StartApplications.class).start(world.actor("Yoon"), DEMONSTRATION);
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        world.at("2024-03-19T23:59:59+09:00");
        var session = world.session("Yoon");
        var page = new Visitor(world.address())
                .with(session)
                .get("/apply/" + ref + "/check")
                .body();
        var body = "_csrf=" + encoded(Visitor.hidden(page, "_csrf")) + "&seen=" + encoded(Visitor.hidden(page, "seen"));
        var there = URI.create(world.address());
        try (var socket = new Socket(there.getHost(), there.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /apply/" + ref + "/submission HTTP/1.1\r\nHost: " + there.getAuthority()
                            + "\r\nCookie: kcity=" + session
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue"
                            + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).startsWith("HTTP/1.1 100");
            world.at("2024-03-20T00:05:00+09:00");
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.lines().filter(line -> line.startsWith("HTTP/1.1")).toList())
                    .first()
                    .asString()
                    .contains("30");
        }
        assertThat(world.the(ApplicationQueries.class)
                        .application(world.actor("Yoon"), ref)
                        .submitted())
                .isTrue();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
