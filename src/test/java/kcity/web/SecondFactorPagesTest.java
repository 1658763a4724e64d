package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kcity.people.MakeLinks;
import kcity.people.SignIn;
import kcity.testing.App;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** The second factor as a visitor meets it. */
class SecondFactorPagesTest {
    private final World world = World.settle();

    private void later(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private Visitor byLink(String mail) throws Exception {
        var link = "/sign-in/" + world.the(MakeLinks.class).print(mail).orElseThrow();
        var visitor = new Visitor(world.address());
        var answer = visitor.send(
                link, visitor.get(link + "?lang=en").body(), Map.of("password", "four blue whales sang", "back", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        return visitor;
    }

    private App enrolled(Visitor officer) throws Exception {
        var page = officer.get("/sign-in/second-factor?lang=en").body();
        var app = App.told(world, page);
        var answer =
                officer.send("/sign-in/second-factor", page, Map.of("first-code", app.code(), "back", "/desk/people"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Your recovery codes", "href=\"/desk/people\"");
        later(Duration.ofMinutes(1));
        return app;
    }

    @Test
    void anOfficerIsLedToSetItBeforeAnyOtherPageOpens() throws Exception {
        var kim = byLink("kim@world.example");
        for (var page : List.of("/desk", "/desk/people/officers", "/account", "/letters")) {
            assertThat(location(kim.get(page))).startsWith("/sign-in/second-factor?back=");
        }
        var page = kim.get("/sign-in/second-factor?lang=en");
        assertThat(page.body()).contains("<svg class=\"qr-code\"", "let in only with one-time codes");
        var wrong = kim.send(
                "/sign-in/second-factor?lang=en", page.body(), Map.of("first-code", "000000", "back", "/desk"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "The app does not show this code",
                        App.told(world, page.body()).code().isEmpty() ? "" : "first-code-error");
        enrolled(kim);
        assertThat(kim.get("/desk").statusCode()).isEqualTo(200);
        assertThat(location(kim.get("/sign-in/second-factor"))).startsWith("/sign-in");
    }

    @Test
    void fromThenOnTheCodeIsAskedForAfterThePassword() throws Exception {
        var app = enrolled(byLink("kim@world.example"));
        var kim = new Visitor(world.address());
        var first = kim.send(
                "/sign-in",
                kim.get("/sign-in").body(),
                Map.of("email", "kim@world.example", "password", "four blue whales sang", "back", "/desk/people"));
        assertThat(location(first)).isEqualTo("/sign-in/code?back=%2Fdesk%2Fpeople");
        assertThat(location(kim.get("/desk/jobs"))).startsWith("/sign-in/code?back=");
        var page = kim.get(location(first) + "&lang=en").body();
        assertThat(page).contains("autocomplete=\"one-time-code\"");
        var wrong = kim.send("/sign-in/code?lang=en", page, Map.of("factor-code", "123456", "back", "/desk/people"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This code is not right", "value=\"/desk/people\"");
        var right = kim.send("/sign-in/code", page, Map.of("factor-code", app.code(), "back", "/desk/people"));
        assertThat(location(right)).isEqualTo("/desk/people");
        assertThat(kim.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordSaysNothingOfASecondFactor() throws Exception {
        enrolled(byLink("kim@world.example"));
        var said = new java.util.TreeSet<String>();
        for (var mail : List.of("kim@world.example", "yoon@world.example", "nobody@world.example")) {
            var visitor = new Visitor(world.address());
            var answer = visitor.send(
                    "/sign-in",
                    visitor.get("/sign-in?lang=en").body(),
                    Map.of("email", mail, "password", "not it at all", "back", ""));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            said.add(answer.body().replace(mail, "").replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", ""));
        }
        assertThat(said).hasSize(1);
    }

    @Test
    void codesAreGuessedAsSlowlyAsPasswords() throws Exception {
        enrolled(byLink("kim@world.example"));
        var thief = new Visitor(world.address());
        var page = thief.send(
                "/sign-in",
                thief.get("/sign-in").body(),
                Map.of("email", "kim@world.example", "password", "four blue whales sang", "back", ""));
        var form = thief.get(location(page) + "?lang=en").body();
        for (var i = 0; i < 5; i++) {
            assertThat(thief.send("/sign-in/code", form, Map.of("factor-code", "11111" + i, "back", ""))
                            .statusCode())
                    .isEqualTo(422);
        }
        var stopped = thief.send("/sign-in/code", form, Map.of("factor-code", "111119", "back", ""));
        assertThat(stopped.statusCode()).isEqualTo(429);
    }

    @Test
    void nobodyIsLedElsewhereByTheSecondStep() throws Exception {
        var app = enrolled(byLink("kim@world.example"));
        var kim = new Visitor(world.address());
        var first = kim.send(
                "/sign-in",
                kim.get("/sign-in").body(),
                Map.of("email", "kim@world.example", "password", "four blue whales sang", "back", "//evil.example"));
        var page = kim.get(location(first)).body();
        var right = kim.send("/sign-in/code", page, Map.of("factor-code", app.code(), "back", "//evil.example"));
        assertThat(location(right)).isEqualTo("/");
    }

    @Test
    void aCodeOfAnotherSitesFormIsNotTaken() throws Exception {
        var app = enrolled(byLink("kim@world.example"));
        var kim = new Visitor(world.address()).saying("Sec-Fetch-Site", "cross-site");
        var page = kim.get("/sign-in?lang=en").body();
        var forged = kim.send("/sign-in/code", page, Map.of("factor-code", app.code(), "back", ""));
        assertThat(forged.statusCode()).isEqualTo(403);
        var none = new Visitor(world.address());
        var without = none.send(
                "/sign-in/code", none.get("/sign-in?lang=en").body(), Map.of("factor-code", app.code(), "back", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("The first step was too long ago");
    }

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsSentAfterTheCode() throws Exception {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var form = yoon.get("/account/second-factor?lang=en").body();
        var app = App.told(world, form);
        var set =
                yoon.send("/account/second-factor", form, Map.of("first-code", app.code(), "until", "a long password"));
        assertThat(set.body()).contains("Your recovery codes");
        later(Duration.ofDays(15));
        var out = yoon.send("/apply", form, Map.of("call", "2024-demonstration"));
        assertThat(out.body()).contains("Nothing that you typed is lost");
        var step = yoon.send(
                "/sign-in?lang=en",
                out.body(),
                Map.of(
                        "email",
                        "yoon@world.example",
                        "password",
                        "a long password",
                        "back",
                        "",
                        "held-path",
                        Visitor.hidden(out.body(), "held-path"),
                        "held.call",
                        "2024-demonstration"));
        assertThat(step.body()).contains("One-time code");
        var in = yoon.send(
                "/sign-in/code?lang=en",
                step.body(),
                Map.of(
                        "factor-code",
                        app.code(),
                        "back",
                        "",
                        "held-path",
                        Visitor.hidden(step.body(), "held-path"),
                        "held.call",
                        Visitor.hidden(step.body(), "held.call")));
        assertThat(in.body()).contains("You are signed in again");
        assertThat(Visitor.hidden(in.body(), "call")).isEqualTo("2024-demonstration");
    }

    @Test
    void anApplicantSetsItExchangesItAndLeavesIt() throws Exception {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        assertThat(yoon.get("/account?lang=en").body()).contains("The password alone lets you in");
        var form = yoon.get("/account/second-factor?lang=en").body();
        var app = App.told(world, form);
        var wrong = yoon.send(
                "/account/second-factor?lang=en", form, Map.of("first-code", app.code(), "until", "not it at all"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your present password", app.code());
        var codes = yoon.send(
                "/account/second-factor?lang=en",
                form,
                Map.of("first-code", app.nextCode(), "until", "a long password"));
        assertThat(Pattern.compile("<li><code>[0-9A-Z]{5}-[0-9A-Z]{5}</code></li>")
                        .matcher(codes.body())
                        .results())
                .hasSize(10);
        later(Duration.ofMinutes(2));
        var other = yoon.get("/account/second-factor/exchange?lang=en").body();
        var next = App.told(world, other);
        assertThat(yoon.send(
                                "/account/second-factor",
                                other,
                                Map.of(
                                        "first-code",
                                        next.code(),
                                        "factor-code",
                                        app.code(),
                                        "until",
                                        "a long password"))
                        .body())
                .contains("Your recovery codes");
        later(Duration.ofMinutes(2));
        var state = yoon.get("/account/second-factor?lang=en").body();
        assertThat(state).contains("asked for at sign-in since", "Recovery codes left: 10");
        assertThat(location(yoon.send(
                        "/account/second-factor/ending",
                        state,
                        Map.of("factor-code", next.code(), "until", "a long password"))))
                .isEqualTo("/account?said=factor-ended");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theDeskTakesALostOneAwayAndAsksForAProofBefore() throws Exception {
        var app = enrolled(byLink("kim@world.example"));
        assertThat(app.code()).hasSize(6);
        var minji = new Visitor(world.address()).with(world.session("Minji"));
        var person = "/desk/people/" + world.kim().id();
        assertThat(minji.get(person + "?lang=en").body()).contains("Reset the second factor");
        var page = minji.get(person + "/second-factor?lang=en").body();
        assertThat(page).contains("It takes two officers");
        assertThat(location(minji.send(person + "/second-factor", page, Map.of("reason", "Lost, known by voice"))))
                .isEqualTo(person + "?said=factor-reset-proposed");
        world.beside(world.minji());
        var second = new Visitor(world.address()).with(world.session("Second officer of MOLIT"));
        var again = second.get(person + "/second-factor?lang=en").body();
        assertThat(again).contains("If you do the same, it is done now", "Lost, known by voice");
        assertThat(location(second.send(person + "/second-factor", again, Map.of("reason", "Known to me"))))
                .isEqualTo(person + "?said=factor-reset");
        assertThat(second.get(person + "/second-factor").statusCode()).isEqualTo(404);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aSessionThatTheProductOpensItselfIsPastEveryFactor() throws Exception {
        var kim = new Visitor(world.address())
                .with(world.the(SignIn.class).open(world.kim().id()));
        assertThat(kim.get("/desk").statusCode()).isEqualTo(200);
    }
}
