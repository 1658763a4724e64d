package kcity.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.review.round.OpenReviewRounds;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** City and partner body read where they stand, in the list as on the page, in both languages. */
class WhereItStandsTest {
    private static final String PLANNING = "2024-planning";
    private final World world = World.settle();

    private void reads(String name, String ref, String english, String korean)
            throws IOException, InterruptedException {
        var visitor = new Visitor(world.address()).with(world.session(name));
        for (var page : List.of("/apply", "/apply/" + ref)) {
            assertThat(tag(visitor.get(page + "?lang=en").body())).as(page).isEqualTo(english);
            assertThat(tag(visitor.get(page + "?lang=ko").body())).as(page).isEqualTo(korean);
        }
    }

    /** The only one of the page. */
    private static String tag(String page) {
        var main = page.substring(page.indexOf("<main"));
        var from = main.indexOf("<span class=\"tag ");
        return main.substring(from, main.indexOf("</span>", from))
                .replaceAll("<[^>]*>", "")
                .strip();
    }

    @Test
    void theCityFromTheSubmissionToGo() throws IOException, InterruptedException {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        reads("Linh", hue, "Submitted", "제출함");
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.");
        reads("Linh", hue, "Eligible", "적격");
        world.the(ShortListApplications.class).shortList(world.kim(), PLANNING, List.of(hue), "Ready.");
        reads("Linh", hue, "Short-listed for preliminary consulting", "사전컨설팅 대상");
        world.the(BeginConsulting.class).begin(world.kim(), hue, "Oh Sejin", "Hanul Planning");
        reads("Linh", hue, "In preliminary consulting", "사전컨설팅 중");
        world.the(RecordVisits.class)
                .record(world.kim(), hue, LocalDate.parse("2024-02-01"), "Hue City Hall", "Linh, Oh Sejin");
        world.the(RecordFindings.class).record(world.kim(), hue, FindingKind.DATA, "Flood maps are at hand.");
        world.the(ConcludeConsulting.class)
                .conclude(world.kim(), hue, true, Report.words("Hue is ready."), "Data and budget are there.");
        reads("Linh", hue, "Preliminary consulting: go", "사전컨설팅 통과");
        world.at("2024-05-02T09:00:00+09:00");
        world.the(OpenReviewRounds.class).open(world.kim(), PLANNING);
        reads("Linh", hue, "In review", "평가 중");
    }

    @Test
    void thePartnerBodyOfADemonstration() throws IOException, InterruptedException {
        world.at("2024-03-01T09:00:00+09:00");
        var ref = new Stages(world).submit("Yoon", "Verona", 300);
        reads("Giulia", ref, "Submitted", "제출함");
        world.at("2024-03-21T09:00:00+09:00");
        new Stages(world).passAll();
        reads("Giulia", ref, "Eligible", "적격");
        world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL);
        reads("Giulia", ref, "In review", "평가 중");
        reads("Yoon", ref, "In review", "평가 중");
    }

    @Test
    void whatIsNotInTheReviewIsSaidToBeOut() throws IOException, InterruptedException {
        world.at("2024-03-01T09:00:00+09:00");
        var stages = new Stages(world);
        stages.submit("Yoon", "Verona", 300);
        var left = stages.submit("Bae", "Lima", 300);
        world.at("2024-03-21T09:00:00+09:00");
        world.the(ScreenApplications.class).decide(world.park(), "KCN-2024-D-001", true, "Complete.");
        world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL, "There was no time for it.");
        reads("Bae", left, "Not in the review of this edition", "이번 연도 평가 대상 아님");
    }
}
