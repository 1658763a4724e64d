package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kcity.testing.AtOnce;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Whoever sends a form twice gets the first answer twice. */
class RepeatsTest {
    private final World world = World.settle();

    private static Map<String, String> with(String page, Map<String, String> typed) {
        var all = new TreeMap<>(typed);
        all.put("_once", Visitor.hidden(page, "_once"));
        return all;
    }

    private static Map<String, String> registration(String organisation) {
        return Map.of(
                "organisationName",
                organisation,
                "kind",
                "LOCAL_GOVERNMENT",
                "country",
                "VN",
                "name",
                "Minh",
                "email",
                "minh@danang.example",
                "password",
                " seven seals ",
                "back",
                "/apply");
    }

    private Visitor as(String name) {
        return new Visitor(world.address()).with(world.session(name));
    }

    private long count(String table) {
        return world.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kcity="))
                .findFirst()
                .orElse("");
    }

    @Test
    void twoClicksOnRegisterMakeOneAccountAndSignInTwice() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/register?lang=en").body();
        var typed = with(page, registration("City of Da Nang"));
        var before = count("people.organisation");
        var answers =
                AtOnce.both(() -> visitor.send("/register", page, typed), () -> visitor.send("/register", page, typed));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers).extracting(RepeatsTest::location).containsOnly("/apply?said=registered");
        assertThat(session(answers.getFirst())).isNotEmpty().isEqualTo(session(answers.getLast()));
        assertThat(count("people.organisation")).isEqualTo(before + 1);
        assertThat(visitor.send("/register", page, typed).statusCode())
                .as("a third")
                .isEqualTo(303);
        assertThat(visitor.get("/apply").statusCode()).isEqualTo(200);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoBrowsersThatRegisterOneAddressAtOnceAreToldAtTheField() throws Exception {
        var one = new Visitor(world.address());
        var other = new Visitor(world.address());
        var first = one.get("/register?lang=en").body();
        var second = other.get("/register?lang=en").body();
        var answers = AtOnce.both(
                () -> one.send("/register", first, with(first, registration("City of Da Nang"))),
                () -> other.send("/register", second, with(second, registration("Da Nang"))));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        var refused =
                answers.stream().filter(a -> a.statusCode() == 422).findFirst().orElseThrow();
        assertThat(refused.body()).contains("id=\"email-error\"", "registered already");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoClicksOnBeginMakeOneDraft() throws Exception {
        var linh = as("Linh");
        var page = linh.get("/apply?lang=en").body();
        var typed = with(page, Map.of("call", "2024-planning"));
        var answers = AtOnce.both(() -> linh.send("/apply", page, typed), () -> linh.send("/apply", page, typed));
        assertThat(answers).extracting(RepeatsTest::location).containsOnly("/apply/KCN-2024-P-001");
        assertThat(count("application.application")).isEqualTo(1);
        var again = linh.get("/apply?lang=en").body();
        assertThat(location(linh.send("/apply", again, with(again, Map.of("call", "2024-planning")))))
                .as("another form, another draft")
                .isEqualTo("/apply/KCN-2024-P-002");
    }

    @Test
    void whoReloadsAfterInvitingAColleagueSeesTheSameLinkAgain() throws Exception {
        var linh = as("Linh");
        var page = linh.get("/apply/colleagues?lang=en").body();
        var typed = with(page, Map.of("name", "Minh", "email", "minh@hue.example"));
        var first = linh.send("/apply/colleagues", page, typed);
        var reloaded = linh.send("/apply/colleagues", page, typed);
        assertThat(link(first)).isNotEmpty().isEqualTo(link(reloaded));
        assertThat(reloaded.statusCode()).isEqualTo(200);
        var another =
                linh.send("/apply/colleagues", page, with(page, Map.of("name", "Hoa", "email", "hoa@hue.example")));
        assertThat(link(another)).as("the same page, another person").isNotEqualTo(link(first));
        assertThat(new Visitor(world.address()).get(path(link(first))).statusCode())
                .isEqualTo(200);
    }

    private static String link(HttpResponse<String> page) {
        var found = Pattern.compile("<code>([^<]+)</code>").matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    private static String path(String link) {
        return link.replaceFirst("^http://[^/]+", "");
    }

    @Test
    void whatIsKeptOfALinkOpensNothing() throws Exception {
        var linh = as("Linh");
        var page = linh.get("/apply/colleagues?lang=en").body();
        var token = link(linh.send(
                        "/apply/colleagues", page, with(page, Map.of("name", "Minh", "email", "minh@hue.example"))))
                .replaceFirst(".*/", "");
        var kept = world.sql()
                .sql("select answer, form from people.first_answer")
                .query((row, n) ->
                        new String(row.getBytes("answer"), StandardCharsets.ISO_8859_1) + row.getString("form"))
                .list();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).doesNotContain(token).doesNotContain(Visitor.hidden(page, "_once"));
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() throws Exception {
        var linh = as("Linh");
        var page = linh.get("/apply/colleagues?lang=en").body();
        var typed = with(page, Map.of("name", "Minh", "email", "bae@world.example"));
        assertThat(linh.send("/apply/colleagues", page, typed).statusCode()).isEqualTo(422);
        world.sql()
                .sql("update people.mailbox set key = 'gone@world.example' where key = 'bae@world.example'")
                .update();
        world.sql()
                .sql("update people.person set email = 'gone@world.example' where email = 'bae@world.example'")
                .update();
        assertThat(linh.send("/apply/colleagues", page, typed).statusCode()).isEqualTo(200);
    }

    @Test
    void twoClicksOnAOneTimeLinkSignInTwice() throws Exception {
        var linh = as("Linh");
        var colleagues = linh.get("/apply/colleagues?lang=en").body();
        var link = path(
                link(linh.send("/apply/colleagues", colleagues, Map.of("name", "Minh", "email", "m@hue.example"))));
        var minh = new Visitor(world.address());
        var page = minh.get(link + "?lang=en").body();
        var typed = with(page, Map.of("password", "seven seals swim", "back", ""));
        var answers = AtOnce.both(() -> minh.send(link, page, typed), () -> minh.send(link, page, typed));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(location(minh.get(link))).as("opened again from the mail").isEqualTo("/apply");
        assertThat(new Visitor(world.address()).get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void anAnswerWhoseSessionHasEndedIsNotGivenAgain() throws Exception {
        var visitor = new Visitor(world.address());
        var page = visitor.get("/sign-in?lang=en").body();
        var typed = with(page, Map.of("email", "yoon@world.example", "password", "a long password", "back", ""));
        var first = visitor.send("/sign-in", page, typed);
        visitor.send("/sign-out", visitor.get("/apply").body(), Map.of());
        var second = visitor.send("/sign-in", page, typed);
        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(303);
        assertThat(session(second)).isNotEqualTo(session(first));
        assertThat(visitor.get("/apply").statusCode()).isEqualTo(200);
    }
}
