package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 5 as people do it: experts are invited, declare conflicts, are assigned, score, and the round is ranked. */
class ReviewJourneyTest {
    private static final String REVIEW = "/desk/calls/" + Stages.CALL + "/review";
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private Tab tab(String name) {
        var tab = Browser.open(Screen.DESK);
        tab.as(world.session(name), world.address());
        return tab;
    }

    private static void sees(Tab tab, String words) {
        assertThat(tab.page().locator("main").innerText()).contains(words);
    }

    private static void turnsTo(Tab tab, String page) {
        tab.page()
                .locator(".subnav a")
                .getByText(page, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void invited(Tab officer, String... names) {
        for (var name : names) {
            officer.page().selectOption("#expert", world.actor(name).id());
            officer.press("Invite an expert");
            sees(officer, "The expert is invited.");
        }
    }

    private void accepts(String name) {
        try (var expert = tab(name)) {
            expert.go(world.address() + "/reviewer");
            sees(expert, "Invitation: 2024 Smart Solution Demonstration");
            expert.mustBeAccessible();
            expert.press("Accept");
            sees(expert, "Thank you. Please look through the list for conflicts of interest now.");
            if (name.equals("Han")) {
                expert.press("I have no conflict of interest with these applications");
                sees(expert, "Thank you. Your statement is recorded.");
                sees(expert, "You stated on 21 March 2024 that you have no conflict of interest");
                expert.mustBeAccessible();
            }
        }
    }

    private void scores(String name, List<String> refs) {
        try (var expert = tab(name)) {
            for (var ref : refs) {
                expert.go(world.address() + "/reviewer/applications/" + ref);
                expert.page().fill("#points-conditions", "85");
                expert.page().fill("#points-export", Integer.toString(70 + refs.indexOf(ref)));
                expert.page().fill("#comment", "A good partner and a clear plan.");
                states(expert);
                expert.press("Submit");
                sees(expert, "Your score sheet is submitted.");
            }
        }
    }

    /** Who did not say so before is asked with the first sheet, and only then. */
    private static void states(Tab expert) {
        if (expert.page().locator("#no-conflict").count() == 1) {
            expert.press("Submit");
            sees(expert, "Confirm that you have no conflict of interest, or declare the one you have.");
            expert.page().locator("label[for=no-conflict]").click();
        }
    }

    @Test
    void aRoundFromInvitationToRanking() {
        var refs = stages.screened(3);
        try (var officer = tab("Park")) {
            officer.go(world.address() + REVIEW);
            sees(officer, "Applications ready for review: 3");
            officer.press("Open the review round");
            sees(officer, "The review round is open.");
            officer.mustBeAccessible();
            invited(officer, "Han", "Jung", "Lim");
            bringsSomebodyNew(officer);
            for (var name : List.of("Han", "Jung", "Lim")) {
                accepts(name);
            }
            declares("Jung", refs.get(1));
            turnsTo(officer, "Conflicts of interest");
            assertThat(officer.rows("#register"))
                    .anyMatch(row -> row.contains("Jung Family declared by the expert My sister leads the team."));
            officer.mustBeAccessible();
            turnsTo(officer, "Experts");
            assertThat(officer.rows("#experts-table").stream()
                            .filter(row -> row.contains("No further ones, stated 21 March 2024")))
                    .singleElement()
                    .asString()
                    .startsWith("Han");
            turnsTo(officer, "Overview");
            sees(officer, "Experts have accepted.");
            sees(officer, "3 of 4");
            officer.mustBeAccessible();
            officer.screenshot("desk-review");
            officer.page().locator("main p a.button").click();
            officer.page().fill("#reviewsEach", "1");
            officer.press("Propose an assignment");
            sees(officer, "best possible, proved");
            officer.mustBeAccessible();
            officer.screenshot("desk-review-proposal");
            officer.press("Apply this assignment");
            sees(officer, "The experts are assigned and are told.");
            setsTheDeadline(officer);
            wrongEntriesAreKept(refs);
            for (var name : List.of("Han", "Jung", "Lim")) {
                scores(
                        name,
                        refs.stream()
                                .filter(ref -> stages.reviewers(ref).contains(name))
                                .toList());
            }
            officer.go(world.address() + REVIEW);
            sees(officer, "All score sheets are in.");
            turnsTo(officer, "Progress");
            sees(officer, "3 of 3");
            officer.mustBeAccessible();
            officer.press("Close the round and rank");
            sees(officer, "The round is closed. Here is the ranking.");
            officer.mustBeAccessible();
            officer.screenshot("desk-review-ranking");
            assertThat(officer.rows("#ranking-table"))
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("1 ");
            assertThat(officer.page().locator(".breadcrumb a").allInnerTexts())
                    .containsExactly("Start", "Desk", "2024 Smart Solution Demonstration", "Review");
            officer.resize(Screen.PHONE);
            for (var page : List.of("Overview", "Experts", "Conflicts of interest", "Assignment", "Progress")) {
                turnsTo(officer, page);
                officer.mustFit();
            }
        }
        assertThat(world.wrong()).isEmpty();
    }

    private static void bringsSomebodyNew(Tab officer) {
        officer.page().locator("summary").click();
        officer.press("Register and invite somebody new");
        sees(officer, "Enter the name of the organisation.");
        officer.page().fill("#name", "Mina Oh");
        officer.page().fill("#email", "mina@planning.example");
        officer.page().fill("#organisationName", "Institute of Planning");
        officer.page().selectOption("#kind", "UNIVERSITY");
        officer.page().selectOption("#country", "KR");
        officer.press("Register and invite somebody new");
        sees(officer, "One-time link for Mina Oh");
        sees(officer, "/sign-in/");
    }

    private void declares(String name, String ref) {
        try (var expert = tab(name)) {
            expert.go(world.address() + "/reviewer");
            sees(expert, ref);
            expert.go(world.address() + "/reviewer/applications/" + ref + "/conflict");
            expert.mustBeAccessible();
            expert.press("Declare a conflict of interest");
            sees(expert, "Choose the kind of conflict.");
            expert.page().locator("label[for=kind-1]").click();
            expert.page().fill("#reason", "My sister leads the team.");
            expert.press("Declare a conflict of interest");
            sees(expert, "Your conflict of interest is recorded.");
            assertThat(expert.page().content()).doesNotContain(ref);
            assertThat(expert.go(world.address() + "/reviewer/applications/" + ref))
                    .isEqualTo(404);
        }
    }

    private static void setsTheDeadline(Tab officer) {
        turnsTo(officer, "Progress");
        officer.page().fill("#dueOn", "2024-03-20");
        officer.press("Set the deadline");
        sees(officer, "This day is over in Korea. Enter today or a later day.");
        officer.page().fill("#dueOn", "2024-03-28");
        officer.press("Set the deadline");
        sees(officer, "The score sheets are due by 28 March 2024 23:59:59 KST");
        officer.mustBeAccessible();
        officer.screenshot("desk-review-progress");
    }

    private void wrongEntriesAreKept(List<String> refs) {
        var ref = refs.getFirst();
        try (var expert = tab(stages.reviewers(ref).getFirst())) {
            expert.go(world.address() + "/reviewer/applications/" + ref);
            sees(expert, "Due by 28 March 2024 23:59:59 KST");
            sees(expert, "Days left: 8.");
            expert.mustBeAccessible();
            expert.page().fill("#points-conditions", "a lot");
            expert.page().fill("#comment", "Written with care");
            expert.press("Submit");
            sees(expert, "conditions of the project: enter whole points from 0 to 100.");
            assertThat(expert.page().inputValue("#points-conditions")).isEqualTo("a lot");
            assertThat(expert.page().inputValue("#comment")).isEqualTo("Written with care");
            expert.mustBeAccessible();
            expert.screenshot("reviewer-sheet");
            expert.go(world.address() + "/reviewer");
            sees(expert, "draft");
            expert.resize(Screen.PHONE);
            expert.mustFit();
            expert.screenshot("reviewer-home-phone");
        }
    }
}
