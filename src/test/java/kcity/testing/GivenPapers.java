package kcity.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import kcity.application.ApplicationQueries;
import kcity.application.ConfirmPartnerships;
import kcity.application.StartApplications;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.documents.Documents;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.RecordPilots;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.shared.Reference;
import kcity.shared.Won;

/** A situation of the named world with a file in every place that holds files, and who is to get each. */
public final class GivenPapers {
    public static final String NOBODY = "nobody";
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final Terms TERMS = new Terms(
            Won.ofMillions(380),
            LocalDate.parse("2024-12-20"),
            List.of(Awarded.milestone("All of it", "2024-12-10", 380)));
    private final World world;
    private final List<Paper> papers = new ArrayList<>();
    private final Map<String, String> applications = new LinkedHashMap<>();

    /**
     * A file.
     *
     * @param mark what stands in it and nowhere else
     * @param readers who is to get it
     */
    public record Paper(String name, String id, String mark, List<String> readers) {}

    private GivenPapers(World world) {
        this.world = world;
    }

    public static GivenPapers play(World world) {
        var papers = new GivenPapers(world);
        papers.consulting();
        papers.applied();
        papers.draftOfBae();
        papers.pilots();
        return papers;
    }

    /** Kim concludes on the City of Hue with a report that the operator and the owner read. */
    private void consulting() {
        var hue = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        applications.put("Hue", hue);
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.");
        world.the(ShortListApplications.class).shortList(world.kim(), Awarded.PLANNING, List.of(hue), "Ready.");
        world.the(BeginConsulting.class).begin(world.kim(), hue, "Oh Sejin", "Hanul Planning");
        world.the(RecordVisits.class).record(world.kim(), hue, LocalDate.parse("2024-02-01"), "City Hall", "Linh");
        world.the(RecordFindings.class).record(world.kim(), hue, FindingKind.DATA, "The flood maps are at hand.");
        var report = keep("Kim", ConcludeConsulting.files(hue), "consulting on Hue", "Kim", "Minji");
        world.the(ConcludeConsulting.class)
                .conclude(world.kim(), hue, true, new Report("", report.id()), "All is there.");
        plan("plan of Hue", "Linh", hue, "Linh", "Kim", "Minji", "Choi", "Seo");
    }

    /** Pinsight in Verona and Sorimap in Hanoi, both chosen; the City of Verona confirmed both. */
    private void applied() {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        decide(stages, refs);
        applications.put("Pinsight", refs.getFirst());
        applications.put("Sorimap", refs.getLast());
        for (var ref : refs) {
            world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), ref);
            world.the(SignAgreements.class).sign(world.park(), ref, "KAIA-" + ref, TERMS);
        }
        plan("plan of Pinsight", "Yoon", refs.getFirst(), with(stages, refs.getFirst(), "Yoon"));
        var old = plan("plan of Sorimap", "Bae", refs.getLast(), with(stages, refs.getLast(), "Bae"));
        // As files from before say it: not at all.
        world.sql()
                .sql("update documents.document set given_to = null where id = :id")
                .param("id", old.id())
                .update();
    }

    private void decide(Stages stages, List<String> refs) {
        var portfolio = stages.proposed(refs);
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        Stages.CALL,
                        Stages.asProposed(portfolio),
                        List.of(),
                        "As proposed",
                        OffsetDateTime.parse("2024-04-17T10:00:00+09:00").toInstant());
        world.at("2024-04-17T10:00:00+09:00");
        world.the(AnnounceResults.class).announceDue();
    }

    /** The applicant, its partner, the operator, the owner, the committee, and the experts to whom it was assigned. */
    private static String[] with(Stages stages, String ref, String applicant) {
        return Stream.concat(
                        Stream.of(applicant, "Giulia", "Park", "Minji", "Choi", "Seo"), stages.reviewers(ref).stream())
                .toArray(String[]::new);
    }

    /** A draft with a file, another's file's id among its words, and a file that was taken out again. */
    private void draftOfBae() {
        var ref = world.the(StartApplications.class).start(world.actor("Bae"), Awarded.PLANNING);
        applications.put("draft", ref);
        var paper = keep("Bae", new Reference("application", ref), "plan of a draft", "Bae");
        var answers = world.planning("Lima", "PE", 400);
        world.save(
                "Bae",
                ref,
                answers.with(fieldOfFiles(), paper.id())
                        .with("title-en", the("plan of Pinsight").id()));
        keep("Bae", new Reference("application", ref), "taken out of a draft");
    }

    /** Both pilots run; Pinsight's has a file of values that was only looked at, and a final report. */
    private void pilots() {
        world.at("2024-08-31T10:00:00+09:00");
        for (var ref : List.of(applicationOf("Pinsight"), applicationOf("Sorimap"))) {
            world.the(RecordPilots.class)
                    .install(
                            world.park(),
                            ref,
                            new RecordPilots.Place("Arena", "Piazza", "Verona", null, null, "Sensors"),
                            JUNE);
            world.the(RecordPilots.class).startOperation(world.park(), ref, JUNE);
            world.the(MeasurePilots.class)
                    .set(
                            world.park(),
                            ref,
                            new MeasurePilots.Plan(
                                    "Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85)));
        }
        var ref = applicationOf("Sorimap");
        world.the(RecordPilots.class).endOperation(world.park(), ref, LocalDate.parse("2024-08-29"));
        var report = keep("Bae", DeliverReports.files(ref), "report of Sorimap", "Bae", "Giulia", "Park", "Minji");
        world.the(DeliverReports.class)
                .deliver(
                        world.actor("Bae"),
                        ref,
                        DeliverableKind.FINAL_REPORT,
                        LocalDate.parse("2024-08-30"),
                        "All done",
                        report.id());
        values("Yoon", "Pinsight", "71.237", List.of("Yoon", "Park"));
        // Its pilot is over, so that nobody looks at what a file would add.
        values("Bae", "Sorimap", "64.119", List.of());
    }

    private void values(String by, String applicant, String mark, List<String> readers) {
        var id = world.the(Documents.class)
                .keep(
                        world.actor(by),
                        MeasurePilots.files(applicationOf(applicant)),
                        "values.csv",
                        ("date,value\n2024-06-02," + mark + "\n2024-06-03,90\n").getBytes(StandardCharsets.UTF_8))
                .id();
        papers.add(new Paper("values of " + applicant, id, mark, readers));
    }

    private Paper keep(String by, Reference to, String name, String... readers) {
        var mark = "mark " + (papers.size() + 1) + " appears here";
        var id = world.the(Documents.class)
                .keep(world.actor(by), to, name + ".pdf", Papers.pdf(mark))
                .id();
        var paper = new Paper(name, id, mark, List.of(readers));
        papers.add(paper);
        return paper;
    }

    /** The file that an application came with. */
    private Paper plan(String name, String by, String ref, String... readers) {
        var id = world.the(ApplicationQueries.class)
                .draft(world.actor(by), ref)
                .all(
                        ref.contains("-P-")
                                ? fieldOfFiles()
                                : world.fieldsOfFiles(Stages.CALL).getFirst())
                .getFirst();
        var paper = new Paper(name, id, "Plan of " + ref, List.of(readers));
        papers.add(paper);
        return paper;
    }

    public List<String> people() {
        return Stream.concat(world.people().stream(), Stream.of(NOBODY)).toList();
    }

    public List<Paper> all() {
        return List.copyOf(papers);
    }

    public Paper the(String name) {
        return papers.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    public TreeSet<String> allowed() {
        var allowed = new TreeSet<String>();
        papers.forEach(paper -> paper.readers().forEach(reader -> allowed.add(reader + " gets " + paper.name())));
        return allowed;
    }

    public List<String> applications() {
        return List.copyOf(applications.values());
    }

    public String applicationOf(String name) {
        return Objects.requireNonNull(applications.get(name));
    }

    /** Of Bae. */
    public String draft() {
        return applicationOf("draft");
    }

    /** The planning form's first question about files. */
    public String fieldOfFiles() {
        return world.fieldsOfFiles(Awarded.PLANNING).getFirst();
    }
}
