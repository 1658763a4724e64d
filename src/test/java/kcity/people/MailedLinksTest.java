package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kcity.notification.WriteLetters;
import kcity.testing.App;
import kcity.testing.Platform;
import kcity.testing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where mail leaves from here, a link is seen by the person alone. */
class MailedLinksTest {
    private static final int PATIENCE = 10_000;
    private @Nullable App app;
    private final GreenMail mailboxes = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        mailboxes.start();
    }

    @AfterEach
    void stop() {
        mailboxes.stop();
    }

    @Test
    void linksGoToTheOwnMailboxAndNeitherOfficersNorAnswersShowWhoHasAnAccount() throws Exception {
        try (var platform = Platform.withMail(mailboxes.getSmtp().getPort())) {
            platform.bean(FirstOfficer.class).arrive();
            var officer = platform.bean(FirstOfficer.class).officer();
            var desk = new Visitor(platform.address())
                    .with(platform.bean(SignIn.class).open(officer.id()));
            anInvitedOfficerComesInByMail(platform, desk);
            aForgottenPasswordIsSetAnewByMail(platform);
            nobodysAddressIsAnsweredTheSame(platform);
            askingTooOftenIsPutOff(platform);
        }
    }

    private void anInvitedOfficerComesInByMail(Platform platform, Visitor desk) throws Exception {
        var answer = desk.send(
                "/desk/people/officers",
                desk.get("/desk/people/officers/new?lang=en").body(),
                Map.of("name", "Kim", "email", "kim@kind.example", "agency", "KIND", "language", "EN"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("A one-time link is on its way to Kim")
                .doesNotContain("/sign-in/");
        var kim = new Visitor(platform.address());
        var link = mailed(1);
        kim.send(link, kim.get(link + "?lang=en").body(), Map.of("password", "Hue has eleven bridges", "back", ""));
        var step = kim.get("/sign-in/second-factor").body();
        var clock = platform.bean(Clock.class);
        app = App.told(clock, step);
        kim.send("/sign-in/second-factor", step, Map.of("first-code", app.code(), "back", ""));
        platform.setClock(clock.instant().plusSeconds(60));
        assertThat(kim.get("/desk").statusCode()).isEqualTo(200);
        assertThat(desk.get("/desk/people/P0002?lang=en").body()).doesNotContain("New sign-in link");
        platform.bean(WriteLetters.class).writeDue();
        assertThat(kim.get("/letters?lang=en").body())
                .contains("A sign-in link was made for you", "Your password was changed");
    }

    private void aForgottenPasswordIsSetAnewByMail(Platform platform) throws Exception {
        var asked = ask(platform, "KIM@kind.example");
        var kim = new Visitor(platform.address());
        var link = mailed(2);
        assertThat(asked).isEqualTo("/sign-in/forgotten?said=link-asked");
        kim.send(link, kim.get(link + "?lang=en").body(), Map.of("password", "Lima has seven markets", "back", ""));
        assertThat(kim.get("/desk").statusCode())
                .as("a mailed link is no second factor")
                .isEqualTo(303);
        kim.send(
                "/sign-in/code",
                kim.get("/sign-in/code").body(),
                Map.of("factor-code", Objects.requireNonNull(app).code(), "back", ""));
        assertThat(kim.get("/desk").statusCode()).isEqualTo(200);
        assertThat(platform.bean(JdbcClient.class)
                        .sql("select way from people.sign_in_link order by created_at, token_hash")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("MAILED", "MAILED"));
    }

    private static String ask(Platform platform, String email) throws Exception {
        var visitor = new Visitor(platform.address());
        return visitor.send(
                        "/sign-in/forgotten",
                        visitor.get("/sign-in/forgotten?lang=en").body(),
                        Map.of("email", email))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private void nobodysAddressIsAnsweredTheSame(Platform platform) throws Exception {
        assertThat(ask(platform, "nobody@kind.example")).isEqualTo(ask(platform, "kim@kind.example"));
        mailed(3);
        assertThat(mailboxes.getReceivedMessages()).hasSize(3);
    }

    private static void askingTooOftenIsPutOff(Platform platform) throws Exception {
        for (var i = 0; i < 7; i++) {
            assertThat(ask(platform, "nobody" + i + "@kind.example")).endsWith("link-asked");
        }
        assertThat(ask(platform, "nobody@kind.example")).isEmpty();
    }

    /** The link in the mail of that number, counted from 1; mail takes its time. */
    private String mailed(int number) {
        assertThat(mailboxes.waitForIncomingEmail(PATIENCE, number)).isTrue();
        var text = GreenMailUtil.getBody(mailboxes.getReceivedMessages()[number - 1])
                .replace("=\r\n", "");
        var link = Pattern.compile("https://kcity\\.example(/sign-in/[A-Za-z0-9_-]{32})")
                .matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
