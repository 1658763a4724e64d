package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, tokens of forms, limits and lengths, as a visitor meets them. */
class WaysInTest {
    private final World world = World.settle();

    private Visitor as(String name) {
        return new Visitor(world.address()).with(world.session(name));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> registration(String field, String value) {
        var typed = new LinkedHashMap<>(Map.of(
                "organisationName",
                "City of Da Nang",
                "kind",
                "LOCAL_GOVERNMENT",
                "country",
                "VN",
                "name",
                "Minh",
                "email",
                "minh@danang.example",
                "password",
                "가나다라마바사아자차카타파하가나다라마바사아자차카",
                "back",
                "/apply"));
        typed.put(field, value);
        return typed;
    }

    private HttpResponse<String> register(Visitor visitor, String field, String value) throws Exception {
        return visitor.send("/register", visitor.get("/register?lang=en").body(), registration(field, value));
    }

    @Test
    void twentyFiveSyllablesRegisterAndSignInAgain() throws Exception {
        var visitor = new Visitor(world.address());
        assertThat(register(visitor, "name", "Minh").statusCode()).isEqualTo(303);
        var later = new Visitor(world.address());
        var answer = later.send(
                "/sign-in",
                later.get("/sign-in").body(),
                Map.of(
                        "email",
                        "minh@danang.example",
                        "password",
                        registration("name", "").get("password"),
                        "back",
                        ""));
        assertThat(location(answer)).isEqualTo("/apply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "minh@danang.example", "K-City Network 2024", "short"})
    void aPasswordIsRefusedAtItsFieldWithTheSameWordsOnEveryForm(String password) throws Exception {
        var refused = register(new Visitor(world.address()), "password", password);
        assertThat(refused.statusCode()).isEqualTo(422);
        var words = error(refused, "password").replace("Minh", "");
        assertThat(words).isNotEmpty();
        var yoon = as("Yoon");
        var own = password.replace("minh@danang", "yoon@world");
        var changed = yoon.send(
                "/account/password",
                yoon.get("/account?lang=en").body(),
                Map.of("until", "a long password", "password", own));
        assertThat(error(changed, "password")).isEqualTo(words);
    }

    private static String error(HttpResponse<String> page, String field) {
        var found = Pattern.compile("(?s)<div id=\"" + field + "-error\">(.*?)</div>")
                .matcher(page.body());
        return found.find() ? found.group(1).replaceAll("<[^>]*>", "").strip() : "";
    }

    @Test
    void aFormOfAnotherSessionIsNotTaken() throws Exception {
        var yoon = as("Yoon");
        var bae = as("Bae");
        var page = yoon.get("/apply?lang=en").body();
        var forged = bae.send("/apply", page, Map.of("call", "2024-demonstration"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("The form was too old");
        var earlier = new Visitor(world.address()).get("/sign-in").body();
        assertThat(bae.send("/apply", earlier, Map.of("call", "2024-demonstration"))
                        .statusCode())
                .as("a form of nobody's")
                .isEqualTo(403);
        assertThat(yoon.send("/apply", page, Map.of("call", "2024-demonstration"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormFromAnotherSiteIsNotTakenWhateverItCarries() throws Exception {
        var page = as("Yoon").get("/apply?lang=en");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin");
        for (var said : List.of(
                Map.entry("Origin", "http://evil.example"),
                Map.entry("Origin", "null"),
                Map.entry("Sec-Fetch-Site", "cross-site"))) {
            var yoon = as("Yoon").saying(said.getKey(), said.getValue());
            var open = yoon.get("/apply?lang=en");
            assertThat(open.statusCode()).as("pages open from anywhere").isEqualTo(200);
            var forged = yoon.send("/apply?lang=en", open.body(), Map.of("call", "2024-demonstration"));
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body())
                    .contains("The form was sent from another site")
                    .doesNotContain("2024-demonstration");
        }
        var own = as("Yoon").saying("Origin", world.address());
        assertThat(own.send("/apply", own.get("/apply").body(), Map.of("call", "2024-demonstration"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void onesDevicesAreListedAndEnded() throws Exception {
        var desk = as("Yoon");
        var phone = as("Yoon");
        var tablet = as("Yoon");
        var page = desk.get("/account?lang=en").body();
        assertThat(page).contains("Where you are signed in", "This browser", "End all other sessions");
        var end = Pattern.compile("/account/devices/\\d+/ending").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(location(desk.send(end.group(), page, Map.of()))).isEqualTo("/account?said=device-ended");
        assertThat(List.of(
                        phone.get("/apply").statusCode(), tablet.get("/apply").statusCode()))
                .containsExactlyInAnyOrder(200, 303);
        desk.send("/account/devices/others/ending", page, Map.of());
        assertThat(phone.get("/apply").statusCode()).isEqualTo(303);
        assertThat(tablet.get("/apply").statusCode()).isEqualTo(303);
        assertThat(desk.get("/apply").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        var bae = as("Bae");
        var yoon = as("Yoon");
        var number = world.sql()
                .sql("select max(number) from people.session")
                .query(Long.class)
                .single();
        bae.send("/account/devices/" + number + "/ending", bae.get("/account").body(), Map.of());
        assertThat(yoon.get("/apply").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%09/host", "//host", "/\\host", "https://host", "/\t/host"})
    void nobodyIsLedElsewhereAfterSigningIn(String back) throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/sign-in?lang=en").body();
        var answer = visitor.send(
                "/sign-in", page, Map.of("email", "yoon@world.example", "password", "a long password", "back", back));
        assertThat(location(answer)).isEqualTo("/");
        assertThat(location(visitor.send(
                        "/time-zone", visitor.get("/time-zone").body(), Map.of("zone", "Asia/Seoul", "back", back))))
                .isEqualTo("/?said=zone");
    }

    @Test
    void aTimeZoneThatIsNoneIsAskedForAgain() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/time-zone?lang=en").body();
        var answer = visitor.send("/time-zone?lang=en", page, Map.of("zone", "Mars/Olympus", "back", "/calls"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a time zone from the list.");
    }

    @Test
    void tooManyWrongPasswordsAreToldWhenToTryAgain() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/sign-in?lang=en").body();
        var wrong = Map.of("email", "yoon@world.example", "password", "not it at all", "back", "");
        for (var i = 0; i < 5; i++) {
            assertThat(visitor.send("/sign-in", page, wrong).statusCode()).isEqualTo(422);
        }
        var stopped = visitor.send("/sign-in", page, wrong);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(stopped.body()).contains("Try again after 1 February 2024 09:00:10 KST");
    }

    @Test
    void oneNetworkRegistersThirtyOrganisationsADay() throws Exception {
        for (var i = 0; i < 30; i++) {
            assertThat(register(new Visitor(world.address()), "email", "minh" + i + "@danang.example")
                            .statusCode())
                    .isEqualTo(303);
        }
        var stopped = register(new Visitor(world.address()), "email", "minh30@danang.example");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("86400");
        assertThat(stopped.body())
                .contains("You can send it again after 2 February 2024 09:00:00 KST", "City of Da Nang");
    }

    @Test
    void anOrganisationWritesTwentyDraftsAtATimeAndThrowsAwayWhatItBeganByMistake() throws Exception {
        var linh = as("Linh");
        for (var i = 0; i < 20; i++) {
            assertThat(linh.send("/apply", linh.get("/apply").body(), Map.of("call", "2024-planning"))
                            .statusCode())
                    .isEqualTo(303);
        }
        var colleague = as("Linh");
        world.sql().sql("delete from people.done_before").update();
        var stopped = colleague.send("/apply", colleague.get("/apply?lang=en").body(), Map.of("call", "2024-planning"));
        assertThat(stopped.statusCode()).isEqualTo(409);
        assertThat(stopped.body()).contains("20 drafts that it never submitted");
        var page = linh.get("/apply/KCN-2024-P-007/discarding?lang=en").body();
        assertThat(page).contains("go for good");
        assertThat(location(linh.send("/apply/KCN-2024-P-007/discarding", page, Map.of())))
                .isEqualTo("/apply?said=apply.discarded");
        assertThat(linh.get("/apply/KCN-2024-P-007/draft").statusCode()).isEqualTo(404);
        assertThat(linh.get("/apply").body()).doesNotContain("KCN-2024-P-007");
        assertThat(location(colleague.send("/apply", colleague.get("/apply").body(), Map.of("call", "2024-planning"))))
                .isEqualTo("/apply/KCN-2024-P-021");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatWasSubmittedOnceIsNotThrownAway() throws Exception {
        var ref = world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 500));
        var linh = as("Linh");
        var page = linh.get("/apply/" + ref + "/discarding?lang=en").body();
        assertThat(page).contains("It can be withdrawn on its page.");
        assertThat(linh.send("/apply/" + ref + "/discarding", linh.get("/apply").body(), Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("Bae").get("/apply/" + ref + "/discarding").statusCode()).isEqualTo(404);
        assertThat(world.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationName", "name", "email"})
    void aTextOfAHundredThousandLettersIsToldAtItsField(String field) throws Exception {
        var refused = register(new Visitor(world.address()), field, "a".repeat(100_000) + "@x.example");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(error(refused, field)).contains("This is too long. At most");
    }

    @Test
    void soIsOneOfTheDesk() throws Exception {
        var minji = as("Minji");
        var form = minji.get("/desk/people/officers/new?lang=en").body();
        var typed = Map.of("name", "x".repeat(101), "email", "x@y.example", "language", "EN", "agency", "KIND");
        var refused = minji.send("/desk/people/officers", form, typed);
        assertThat(error(refused, "name")).contains("At most 100 characters");
        var person = "/desk/people/" + world.actor("Bae").id();
        var ended = minji.send(
                person + "/ending", minji.get(person + "?lang=en").body(), Map.of("reason", "가".repeat(2_001)));
        assertThat(error(ended, "reason")).contains("At most 2,000 characters");
    }
}
