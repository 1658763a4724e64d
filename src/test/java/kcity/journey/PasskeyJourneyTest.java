package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kcity.people.SetPasskeys;
import kcity.people.SignInByPasskey;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Passkeys with a device of Chromium's own making, and what somebody can do who saw one used. */
class PasskeyJourneyTest {
    private final World world = World.settle();

    private void later(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    /** A device that asks nobody and knows its owner. */
    private static void device(Tab tab) {
        var wire = tab.page().context().newCDPSession(tab.page());
        wire.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        wire.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void add(Tab tab, String name) {
        tab.go(world.address() + "/account/passkeys?lang=en");
        tab.page().fill("#name", name);
        tab.page()
                .waitForResponse(answer -> answer.request().method().equals("POST"), () -> tab.press("Add a passkey"));
    }

    private static Map<String, String> sent(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var at = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        fields.remove("_csrf");
        return fields;
    }

    @Test
    void oneIsAddedLetsInAndIsRemoved() throws Exception {
        try (var yoon = Browser.open(Screen.DESK).as(world.session("Yoon"), world.address())) {
            device(yoon);
            yoon.go(world.address() + "/account/passkeys?lang=en");
            yoon.mustBeAccessible();
            add(yoon, "");
            assertThat(yoon.errors()).containsExactly("Give the passkey a name.");
            add(yoon, "My phone");
            assertThat(yoon.text()).contains("The passkey is added.");
            assertThat(yoon.rows("#passkeys")).singleElement().asString().contains("My phone");
            yoon.mustBeAccessible();
            yoon.screenshot("passkeys");
            yoon.page().fill("#name", "The same again");
            yoon.press("Add a passkey");
            yoon.page().locator("[data-failed]").waitFor();
            assertThat(yoon.text()).contains("The device gave no answer.");
            yoon.page().context().clearCookies();
            yoon.go(world.address() + "/sign-in?lang=en&back=/account");
            yoon.page().getByText("Sign in with a passkey").click();
            yoon.mustBeAccessible();
            var post = yoon.page()
                    .waitForRequest(
                            request -> request.method().equals("POST"), () -> yoon.press("Sign in with a passkey"));
            yoon.page().waitForURL(world.address() + "/account");
            assertThat(yoon.text()).contains("yoon@world.example");
            whoeverSawItSentComesInByNone(sent(Objects.requireNonNull(post.postData())));
            later(Duration.ofMinutes(11));
            yoon.go(world.address() + "/account/passkeys?lang=en");
            yoon.press("Remove");
            yoon.page().fill("#_proof", "a long password");
            yoon.press("Continue");
            assertThat(yoon.text()).contains("The passkey is removed.");
            assertThat(world.the(SetPasskeys.class).of(world.actor("Yoon"))).isEmpty();
            yoon.page().context().clearCookies();
            yoon.go(world.address() + "/sign-in/passkey?lang=en");
            yoon.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> yoon.press("Sign in with a passkey"));
            assertThat(yoon.errors()).singleElement().asString().startsWith("This passkey does not let you in.");
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void whoeverSawItSentComesInByNone(Map<String, String> seen) throws Exception {
        var thief = new Visitor(world.address());
        var page = thief.get("/sign-in/passkey?lang=en").body();
        refused(thief, page, Objects.requireNonNull(seen.get("credential")));
        var fresh = world.the(SignInByPasskey.class).challenge();
        for (var answer : new String[] {
            "",
            "{}",
            "null",
            "[1]",
            "\u0000{",
            "{\"id\":\"x\",\"rawId\":\"x\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
            Objects.requireNonNull(seen.get("credential")).replaceFirst("\"signature\":\"...", "\"signature\":\"AAA"),
            Objects.requireNonNull(seen.get("credential")).replaceFirst("\"id\":\"...", "\"id\":\"AAA")
        }) {
            refused(thief, page, answer);
        }
        assertThat(fresh).isNotEmpty();
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    private static void refused(Visitor thief, String page, String answer) throws Exception {
        var refused = thief.send("/sign-in/passkey?lang=en", page, Map.of("credential", answer, "back", ""));
        assertThat(refused.statusCode()).as(answer).isIn(400, 422);
    }

    @Test
    void aStolenSessionAddsNoneAndAChallengeOfAnotherSessionIsAnsweredInVain() {
        try (var yoon = Browser.open(Screen.DESK).as(world.session("Yoon"), world.address())) {
            device(yoon);
            later(Duration.ofMinutes(11));
            add(yoon, "My phone");
            assertThat(yoon.text()).contains("Show that it is you");
            assertThat(world.the(SetPasskeys.class).of(world.actor("Yoon"))).isEmpty();
            yoon.page().fill("#_proof", "a long password");
            yoon.press("Continue");
            assertThat(yoon.text()).as("the answer was kept with the form").contains("The passkey is added.");
            yoon.go(world.address() + "/account/passkeys?lang=en");
            yoon.page()
                    .evaluate(
                            "challenge => document.querySelector('form[data-passkey]').dataset.challenge = challenge",
                            world.the(SetPasskeys.class).challenge(world.actor("Yoon"), world.session("Yoon")));
            yoon.page().evaluate("() => document.querySelector('form[data-passkey]').dataset.known = ''");
            yoon.page().fill("#name", "Another");
            yoon.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"), () -> yoon.press("Add a passkey"));
            assertThat(yoon.errors()).singleElement().asString().startsWith("The device gave no answer that holds.");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void onePutInByAnotherOpensNothingAndIsFound() {
        world.tamper("insert into people.passkey (person, credential, public_key, name, added_at, seal) values ('"
                + world.actor("Yoon").id() + "', 'AAAA', 'AAAA', 'Thief', '2024-02-01T00:00:00Z', 'none')");
        assertThat(world.wrong()).anyMatch(wrong -> wrong.startsWith("people: passkey/"));
    }

    @Test
    void whoHasNoScriptIsToldWhatElseCanBeDone() {
        try (var phone = Browser.openWithoutScript(Screen.PHONE)) {
            phone.go(world.address() + "/sign-in/passkey?lang=en");
            assertThat(phone.text()).contains("You sign in with password and one-time code all the same.");
            phone.mustFit();
            phone.press("Sign in with a passkey");
            assertThat(phone.errors()).singleElement().asString().startsWith("This passkey does not let you in.");
        }
    }
}
