package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import kcity.people.Client;
import kcity.people.SetSecondFactor;
import kcity.testing.App;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Before what cannot be undone one shows anew to be oneself: at every such address, and by nothing but a password or a code. */
class NoWayBackTest {
    private static final String OWN_PASSWORD = "a long password";
    private final World world = World.settle();

    private void later(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private TreeSet<String> addresses() {
        var addresses = new TreeSet<String>();
        world.the(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(NoWayBack.class)) {
                Objects.requireNonNull(info.getPathPatternsCondition())
                        .getPatternValues()
                        .forEach(pattern -> addresses.add(pattern.replaceAll(":[^/]*?(?=}(/|$))", "")));
            }
        });
        return addresses;
    }

    private long written() {
        return world.sql()
                .sql("select max(seq) from audit.entry")
                .query(Long.class)
                .single();
    }

    @Test
    void theseAreTheActs() {
        assertThat(addresses())
                .containsExactly(
                        "/account/passkeys",
                        "/account/passkeys/{number}/removal",
                        "/apply/{ref}/discarding",
                        "/apply/{ref}/withdrawal",
                        "/desk/calls/{call}/selection/decision",
                        "/desk/calls/{call}/selection/replacements",
                        "/desk/editions/{year}/preparation",
                        "/desk/people/{id}/ending",
                        "/desk/people/{id}/second-factor",
                        "/projects/{ref}/award/agreement",
                        "/projects/{ref}/award/payments/{number}/approval",
                        "/projects/{ref}/award/termination");
    }

    @Test
    void eachAsksFirstAndDoesNothing() throws Exception {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var page = yoon.get("/account").body();
        later(Duration.ofMinutes(10).plusSeconds(1));
        var before = written();
        for (var address : addresses()) {
            var path = address.replace("{ref}", "KCN-2024-D-001")
                    .replace("{call}", "2024-planning")
                    .replace("{year}", "2024")
                    .replace("{number}", "1")
                    .replace("{id}", world.actor("Bae").id());
            var asked = yoon.send(
                    path + "?lang=en", page, Map.of("reason", "Kept as it was typed", "password", "never kept"));
            assertThat(asked.statusCode()).as(path).isEqualTo(403);
            assertThat(asked.body())
                    .contains("Show that it is you", "action=\"" + path + "\"", "Kept as it was typed")
                    .doesNotContain("never kept");
            var wrong = yoon.send(
                    path + "?lang=en",
                    asked.body(),
                    Map.of("reason", "Kept as it was typed", "_proof", "not it at all"));
            assertThat(wrong.statusCode()).as(path).isIn(422, 429);
            assertThat(wrong.body())
                    .contains("Show that it is you", "Kept as it was typed")
                    .doesNotContain("not it at all");
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void theFormGoesOnWithTheProofInOnePressAndIsDoneOnce() throws Exception {
        var linh = new Visitor(world.address()).with(world.session("Linh"));
        assertThat(location(linh.send("/apply", linh.get("/apply").body(), Map.of("call", "2024-planning"))))
                .isEqualTo("/apply/KCN-2024-P-001");
        var path = "/apply/KCN-2024-P-001/discarding";
        var page = linh.get(path).body();
        later(Duration.ofMinutes(11));
        var asked = linh.send(path, page, Map.of());
        assertThat(asked.statusCode()).isEqualTo(403);
        var sent = new HashMap<>(Map.of("_proof", OWN_PASSWORD, "_once", Visitor.hidden(asked.body(), "_once")));
        assertThat(location(linh.send(path, asked.body(), sent))).isEqualTo("/apply?said=apply.discarded");
        assertThat(location(linh.send(path, asked.body(), sent)))
                .as("a second click")
                .isEqualTo("/apply?said=apply.discarded");
        assertThat(linh.get("/apply/KCN-2024-P-001/draft").statusCode()).isEqualTo(404);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aProofCountsTenMinutesInItsOwnSession() throws Exception {
        var id = world.actor("Bae").id();
        var session = world.session("Minji");
        var other = world.session("Minji");
        var app = App.of(
                world,
                world.the(SetSecondFactor.class).offered(world.minji(), session).text());
        world.the(SetSecondFactor.class).set(world.minji(), Client.NONE, session, "", "", app.code());
        assertThat(new Visitor(world.address()).with(other).get("/desk").statusCode())
                .as("a session from before the factor")
                .isEqualTo(303);
        var minji = new Visitor(world.address()).with(session);
        var end = "/desk/people/" + id + "/ending";
        var giveBack = "/desk/people/" + id + "/return";
        var page = minji.get("/desk/people/" + id + "?lang=en").body();
        later(Duration.ofMinutes(11));
        var reason = Map.of("reason", "Left the company");
        assertThat(minji.send(end, page, reason).statusCode()).isEqualTo(403);
        assertThat(location(minji.send(end, page, Map.of("reason", "Left the company", "_proof", app.code()))))
                .isEqualTo("/desk/people/" + id + "?said=access-ended");
        assertThat(location(minji.send(giveBack, page, reason))).endsWith("said=access-restored");
        later(Duration.ofMinutes(10));
        assertThat(location(minji.send(end, page, reason))).endsWith("said=access-ended");
        minji.send(giveBack, page, reason);
        later(Duration.ofSeconds(1));
        assertThat(minji.send(end, page, reason).statusCode()).isEqualTo(403);
        var second = new Visitor(world.address()).with(world.session("Minji"));
        later(Duration.ofMinutes(11));
        var theirs = second.get("/desk/people/" + id).body();
        minji.send(end, page, Map.of("reason", "Left the company", "_proof", app.code()));
        minji.send(giveBack, page, reason);
        assertThat(second.send(end, theirs, reason).statusCode())
                .as("another session of the same person")
                .isEqualTo(403);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aCodeThatWasTakenIsNoProofAndGuessingIsSlowedDown() throws Exception {
        var session = world.session("Minji");
        var app = App.of(
                world,
                world.the(SetSecondFactor.class).offered(world.minji(), session).text());
        world.the(SetSecondFactor.class).set(world.minji(), Client.NONE, session, "", "", app.code());
        var minji = new Visitor(world.address()).with(session);
        var path = "/desk/people/" + world.actor("Bae").id() + "/ending";
        var page = minji.get("/desk").body();
        later(Duration.ofMinutes(11));
        assertThat(minji.send(path, page, Map.of("reason", "Left", "_proof", app.code()))
                        .statusCode())
                .as("the reason is too short, the proof was taken")
                .isEqualTo(422);
        later(Duration.ofMinutes(11));
        var code = app.code();
        minji.send(path, page, Map.of("reason", "Left", "_proof", code));
        var thief = new Visitor(world.address()).with(world.session("Minji"));
        var theirs = thief.get("/desk").body();
        later(Duration.ofMinutes(11));
        for (var i = 0; i < 5; i++) {
            assertThat(thief.send(
                                    path,
                                    theirs,
                                    Map.of("reason", "Left the company", "_proof", i == 0 ? code : "11111" + i))
                            .statusCode())
                    .isEqualTo(422);
        }
        var stopped = thief.send(path, theirs, Map.of("reason", "Left the company", "_proof", "111119"));
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void aProofInAForgedFormIsLookedAtByNobody() throws Exception {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var foreign = new Visitor(world.address()).get("/sign-in").body();
        later(Duration.ofMinutes(11));
        var forged = yoon.send("/apply/KCN-2024-D-001/withdrawal?lang=en", foreign, Map.of("_proof", OWN_PASSWORD));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("The form was too old").doesNotContain(OWN_PASSWORD);
        assertThat(world.sql()
                        .sql("select count(*) from people.fresh_proof")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProofPutInByAnotherCountsForNothingAndIsFound() throws Exception {
        var session = world.session("Yoon");
        var yoon = new Visitor(world.address()).with(session);
        var page = yoon.get("/account").body();
        later(Duration.ofMinutes(11));
        world.tamper(
                "insert into people.fresh_proof (session, at, seal) select token_hash, '2024-02-01T00:11:00Z', seal "
                        + "from people.session where person = '"
                        + world.actor("Yoon").id() + "' and ended_at is null");
        assertThat(yoon.send("/apply/KCN-2024-D-001/withdrawal", page, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(world.wrong()).singleElement().asString().startsWith("people: fresh proof in session/");
    }
}
