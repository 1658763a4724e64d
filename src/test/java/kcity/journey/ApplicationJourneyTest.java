package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import kcity.application.ApplicationQueries;
import kcity.application.ConfirmPartnerships;
import kcity.application.StartApplications;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.forms.FieldKind;
import kcity.forms.FormField;
import kcity.notification.WriteLetters;
import kcity.testing.Browser;
import kcity.testing.Papers;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 2: a city and a company register, write, are told what is wrong, submit, get a receipt, withdraw; and what the rules refuse. */
class ApplicationJourneyTest {
    private static final String PLANNING = "2024-planning";
    private static final String DEMONSTRATION = "2024-demonstration";
    private final World world = World.settle();

    private Tab as(String name) {
        return Browser.open(Screen.DESK).as(world.session(name), world.address());
    }

    private static java.util.List<String> errors(Tab tab) {
        return tab.errors();
    }

    private String draft(String name, String call, Answers answers) {
        var ref = world.the(StartApplications.class).start(world.actor(name), call);
        world.save(name, ref, answers);
        return ref;
    }

    private void open(Tab tab, String path) {
        tab.go(world.address() + path + (path.contains("?") ? "&" : "?") + "lang=en");
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private static byte[] pdf() {
        return Papers.pdf("A proposal.");
    }

    /** Types an answer as a person does. */
    private static void answer(Page page, FormField field, Answers answers) {
        for (var value : answers.all(field.name())) {
            switch (field.kind()) {
                case TEXT, LONG_TEXT, NUMBER, WON, DATE -> page.fill("[name='" + field.name() + "']", value);
                case COUNTRY -> page.selectOption("[name='" + field.name() + "']", value);
                case CHOICE, CHOICES, YES_NO -> {
                    var box = page.locator("input[name='" + field.name() + "'][value='" + value + "']");
                    page.locator("label[for='" + box.getAttribute("id") + "']").click();
                }
                case FILE, GROUP, TABLE -> {}
            }
        }
    }

    @Test
    void aCityFromRegistrationToWithdrawal() {
        try (var tab = Browser.open(Screen.DESK)) {
            registers(tab);
            tab.page()
                    .locator("form:has(input[value='" + PLANNING + "']) button")
                    .click();
            var ref = tab.page().url().replaceAll(".*/apply/([^/?]+).*", "$1");
            assertThat(ref).isEqualTo("KCN-2024-P-001");
            savesPartly(tab);
            uploads(tab);
            fillsTheRest(tab);
            tab.press("Check and submit");
            assertThat(tab.text()).contains("Check before you submit", "Izmir smart city master plan", "proposal.pdf");
            tab.mustBeAccessible();
            tab.screenshot("apply-check");
            tab.press("Submit");
            assertThat(tab.text())
                    .contains(
                            "Your application has been received.",
                            ref + "-R1",
                            "KIND checks the application against the rules, and may ask you a question.",
                            "The result is to be announced: June 2024.");
            tab.screenshot("apply-application");
            pressesTwice(tab, ref);
            readsItsReceiptAndLetter(tab, ref);
            withdraws(tab, ref);
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void registers(Tab tab) {
        open(tab, "/register");
        tab.page().fill("#organisationName", "City of Izmir");
        tab.page().locator("label:has-text('Korean company')").click();
        tab.page().selectOption("#country", "TR");
        tab.page().fill("#name", "Aylin");
        tab.page().fill("#email", "linh@world.example");
        tab.page().fill("#password", "short");
        tab.press("Register");
        assertThat(errors(tab))
                .hasSize(3)
                .anyMatch(error -> error.contains("at least 12 characters"))
                .anyMatch(error -> error.contains("registered already"));
        assertThat(tab.page().inputValue("#organisationName")).isEqualTo("City of Izmir");
        tab.page().locator("label:has-text('City or other local government')").click();
        tab.page().fill("#email", "aylin@izmir.example");
        tab.page().fill("#password", "a long password");
        tab.press("Register");
        assertThat(tab.text()).contains("Your organisation is registered.", "2024 · ");
        tab.mustBeAccessible();
    }

    private static void savesPartly(Tab tab) {
        tab.page().fill("[name=title-en]", "Izmir smart city master plan");
        tab.page().fill("[name=requested-amount]", "a lot");
        tab.press("Save draft");
        assertThat(errors(tab)).hasSize(1);
        assertThat(tab.text()).contains("What you wrote is saved.");
        assertThat(tab.page().locator("#requested-amount-error").innerText()).isNotBlank();
        assertThat(tab.page().inputValue("[name=requested-amount]")).isEqualTo("a lot");
        tab.page().fill("[name=requested-amount]", "400,000,000");
        tab.press("Save draft");
        assertThat(tab.text()).contains("The draft is saved.");
        tab.mustBeAccessible();
        tab.screenshot("apply-draft");
        tab.resize(Screen.PHONE);
        tab.mustFit();
        tab.screenshot("apply-draft-phone");
        tab.resize(Screen.DESK);
    }

    private static void uploads(Tab tab) {
        var hwp = "HWP Document File V3.00".getBytes(StandardCharsets.US_ASCII);
        tab.page().setInputFiles("[name=proposal]", new FilePayload[] {file("proposal.pdf", pdf()), file("old.hwp", hwp)
        });
        var given = tab.page().locator("[data-files=proposal]");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(given.locator(".error"))
                .hasText("The file old.hwp is an old HWP file. Save it as HWPX or PDF and add it again.");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(given.locator("[data-file]"))
                .hasCount(1);
        tab.press("Save draft");
        assertThat(tab.text()).contains("Remove proposal.pdf", "Up to 200 MB each.");
    }

    private void fillsTheRest(Tab tab) {
        var form =
                world.the(CallQueries.class).form(world.the(CallQueries.class).call(PLANNING));
        var answers = world.planning("Izmir", "TR", 400).with("title-en", "Izmir smart city master plan");
        form.fields().stream()
                .filter(field -> field.kind() != FieldKind.FILE)
                .forEach(field -> answer(tab.page(), field, answers));
    }

    /** Going back and pressing again gives the same receipt, no second one. */
    private void pressesTwice(Tab tab, String ref) {
        open(tab, "/apply/" + ref + "/check");
        tab.press("Submit");
        assertThat(tab.text()).contains(ref + "-R1").doesNotContain(ref + "-R2");
    }

    private void readsItsReceiptAndLetter(Tab tab, String ref) {
        tab.page().getByText("Receipt to print").click();
        assertThat(tab.text()).contains(ref + "-R1", "City of Izmir", "Izmir, Türkiye", "KRW 400,000,000");
        tab.mustBeAccessible();
        tab.screenshot("apply-receipt");
        world.the(WriteLetters.class).writeDue();
        open(tab, "/letters");
        assertThat(tab.page().locator("header").innerText()).contains("Letters (1 new)");
        tab.mustBeAccessible();
        tab.screenshot("letters");
        tab.page().getByText("Application " + ref + " has been received").click();
        assertThat(tab.text()).contains("“Izmir smart city master plan”", "it was not sent by e-mail");
        assertThat(tab.page().locator("header").innerText()).doesNotContain("new)");
        tab.mustBeAccessible();
        tab.screenshot("letter");
        tab.resize(Screen.PHONE);
        tab.mustFit();
        tab.screenshot("letter-phone");
        tab.resize(Screen.DESK);
        tab.page().getByText("Go to the page").click();
    }

    private void withdraws(Tab tab, String ref) {
        assertThat(tab.page().locator("main form").count()).isZero();
        tab.page().getByText("Withdraw the application").click();
        tab.mustBeAccessible();
        tab.press("Withdraw it now");
        assertThat(errors(tab)).containsExactly("Say why.");
        tab.page().fill("#reason", "The council has changed its mind.");
        tab.press("Withdraw it now");
        assertThat(tab.text()).contains("The application is withdrawn.", "The council has changed its mind.");
        assertThat(tab.go(world.address() + "/apply/" + ref + "/withdrawal")).isEqualTo(200);
    }

    @Test
    void aCompanyIsToldWhatIsWrongSubmitsAndItsPartnerConfirms() {
        var ref = draft(
                "Yoon",
                DEMONSTRATION,
                world.demonstration("Verona", "IT", 401).with("partner-kind", "foreign-company"));
        try (var yoon = as("Yoon")) {
            open(yoon, "/apply/" + ref + "/draft");
            yoon.press("Check and submit");
            assertThat(errors(yoon))
                    .hasSize(2)
                    .anyMatch(error -> error.contains("outside the band of this call"))
                    .anyMatch(error -> error.contains("A foreign private company alone does not count."));
            assertThat(yoon.text()).contains("What you wrote is saved.");
            yoon.page().locator("#errors a").first().click();
            yoon.page().fill("[name=requested-amount]", "380000000");
            yoon.page().locator("label:has-text('Local government')").first().click();
            yoon.press("Check and submit");
            yoon.press("Submit");
            assertThat(yoon.text()).contains(ref + "-R1", "City of Verona has not confirmed this revision yet.");
            assertThat(yoon.page().getByText("The page to send to your partner").getAttribute("href"))
                    .isEqualTo("/register?back=/apply/" + ref);
        }
        try (var giulia = as("Giulia")) {
            open(giulia, "/apply");
            assertThat(giulia.text()).contains(ref).doesNotContain("has no application yet");
            giulia.page().locator("main .card a").click();
            giulia.press("Confirm that we take part");
            assertThat(giulia.text()).contains("Your organisation has confirmed that it takes part.");
        }
        try (var yoon = as("Yoon")) {
            open(yoon, "/apply/" + ref);
            assertThat(yoon.text()).doesNotContain("has not confirmed this revision");
            assertThat(yoon.page().locator(".timeline").innerText())
                    .contains("Yoon", "City of Verona")
                    .doesNotContain("O00", "P00", "system");
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void refused(String name, String call, Answers answers, String words) {
        var ref = draft(name, call, answers);
        try (var tab = as(name)) {
            open(tab, "/apply/" + ref + "/draft");
            tab.press("Check and submit");
            assertThat(errors(tab)).singleElement().asString().contains(words);
            open(tab, "/apply/" + ref + "/check");
            tab.press("Submit");
            assertThat(tab.text()).contains("This cannot be submitted yet. Your draft is kept.", words);
        }
        assertThat(world.the(ApplicationQueries.class)
                        .draft(world.actor(name), ref)
                        .all("title-en")
                        .getFirst())
                .isEqualTo(answers.all("title-en").getFirst());
    }

    @Test
    void whatTheRulesRefuseIsToldWithItsReasonAndTheDraftIsKept() {
        var first = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), first);
        refused(
                "Bae",
                DEMONSTRATION,
                world.demonstration("verona", "IT", 300),
                "The city itself has confirmed another proposal in this call");
        refused("Marco", DEMONSTRATION, world.demonstration("Turin", "IT", 300), "cannot lead an application");
        world.at("2024-03-19T12:00:00+09:00");
        var ref = draft("Bae", DEMONSTRATION, world.demonstration("Lima", "PE", 300));
        try (var tab = as("Bae")) {
            open(tab, "/apply/" + ref + "/draft");
            assertThat(tab.text()).contains("11 hours and 59 minutes left");
        }
        world.at("2024-03-20T00:01:00+09:00");
        refused("Bae", DEMONSTRATION, world.demonstration("Cusco", "PE", 300), "The call is closed.");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aProposalAfterTheCutOffIsToldThatItGoesToTheNextPool() {
        world.at("2024-05-10T09:00:00+09:00");
        var ref = draft("Linh", PLANNING, world.planning("Hue", "VN", 400));
        try (var linh = as("Linh")) {
            open(linh, "/apply/" + ref + "/draft");
            assertThat(linh.text()).contains("joins the pool of the edition 2025");
            linh.press("Check and submit");
            linh.press("Submit");
            open(linh, "/apply/" + ref + "/receipt");
            assertThat(linh.text()).contains("Considered for the edition", "2025");
            world.the(WriteLetters.class).writeDue();
            open(linh, "/letters");
            assertThat(linh.text()).contains("Proposal " + ref + " will be considered for 2025");
        }
    }

    @Test
    void theAnswerToAFormLeadsToPagesThatExist() {
        var ref = draft("Linh", PLANNING, Answers.of(java.util.Map.of("city", "Hue")));
        try (var tab = as("Linh")) {
            open(tab, "/apply/" + ref + "/check");
            tab.press("Submit");
            assertThat(tab.page().url()).endsWith("/submission");
            tab.page().locator("header").getByText("한국어").click();
            assertThat(tab.page().url()).endsWith("/apply/" + ref + "/draft");
            assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("ko");
            assertThat(tab.go(world.address() + "/apply/" + ref + "/submission"))
                    .isEqualTo(200);
            assertThat(tab.page().url()).endsWith("/apply/" + ref + "/draft");
        }
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEndsOrTheFormIsOld() {
        var ref = draft("Linh", PLANNING, world.planning("Hue", "VN", 400));
        try (var tab = as("Linh")) {
            open(tab, "/apply/" + ref + "/draft");
            tab.page().fill("[name=summary]", "Written for an hour.\nAnd on a second line.");
            world.sql().sql("update people.session set ended_at = created_at").update();
            tab.press("Save draft");
            assertThat(tab.text()).contains("Nothing that you typed is lost");
            tab.page().fill("#email", "linh@world.example");
            tab.page().fill("#password", "not the right one");
            tab.press("Sign in");
            tab.page().fill("#password", "a long password");
            tab.press("Sign in");
            tab.mustBeAccessible();
            tab.screenshot("web-held");
            assertThat(tab.page().locator("header").innerText())
                    .contains("Linh", "Sign out")
                    .doesNotContain("Sign in");
            assertThat(tab.page().locator("main .lines").innerText())
                    .contains("And on a second line.")
                    .doesNotContain("summary", "requested-amount");
            tab.press("Send what I typed");
            assertThat(tab.text()).contains("The draft is saved.");
            assertThat(tab.page().inputValue("[name=summary]")).endsWith("second line.");
            tab.page().fill("[name=summary]", "Another hour of writing, with care.");
            tab.as(world.session("Linh"), world.address());
            tab.press("Save draft");
            assertThat(tab.text()).contains("The form was too old", "Another hour of writing, with care.");
            tab.press("Send what I typed");
            assertThat(tab.page().inputValue("[name=summary]")).isEqualTo("Another hour of writing, with care.");
        }
    }
}
