package kcity;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.charter.Agency;
import kcity.charter.Programmes;
import kcity.forms.CellName;
import kcity.forms.FormField;
import kcity.forms.FormReader;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows that must never exist, and the house's other rules. */
class HouseRulesTest {
    private static final String[] DOORS = ModuleKind.packages(ModuleKind.DOOR, ModuleKind.FRAME, ModuleKind.PLAY);
    private static final String[] ROOMS = ModuleKind.packages(ModuleKind.ROOM);
    private static final String[] LISTENERS = ModuleKind.packages(ModuleKind.LISTENER);
    /** What any programme would have. */
    private static final Set<String> GROUND = Set.of("people", "documents", "forms", "jobs");

    private static final String[] WORKSHOPS = ModuleKind.packages(ModuleKind.WORKSHOP);
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kcity");

    @Test
    void noRoomKnowsADoorBecausePagesChangeWeeklyAndRulesYearly() {
        noClasses()
                .that(resideInAnyPackage(ROOMS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DOORS))
                .check(HOUSE);
    }

    /** Of a room's or a door's packages too: what its pages share stands below them. Templates are compiled into a package of their own. */
    @Test
    void noPackageGoesRoundWithinItsModuleEither() {
        slices().matching("kcity.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("kcity.jte.."), alwaysTrue())
                .check(HOUSE);
    }

    /** {@code Digest} of what is in memory; beside it what comes bit by bit, and the locks of PDF files, which ask for several. */
    @Test
    void aDigestIsMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("kcity.shared.Digest")
                .and()
                .doNotHaveFullyQualifiedName("kcity.shared.InputHash")
                .and()
                .doNotHaveFullyQualifiedName("kcity.web.SentContent")
                .and()
                .doNotHaveFullyQualifiedName("kcity.web.Tus")
                .and()
                .doNotHaveFullyQualifiedName("kcity.documents.PdfLock")
                .and()
                .doNotHaveFullyQualifiedName("kcity.PostgresBinaries")
                .should()
                .callMethod(java.security.MessageDigest.class, "getInstance", String.class)
                .check(HOUSE);
    }

    @Test
    void noRoomKnowsWhoListensBecauseNobodyMayDependOnBeingHeard() {
        noClasses()
                .that(resideInAnyPackage(ROOMS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(LISTENERS))
                .check(HOUSE);
    }

    @Test
    void publicPagesHaveNoPathToDraftsScoresOrPersonalData() {
        noClasses()
                .that(resideInAPackage("kcity.site.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "kcity.people..",
                        "kcity.application..",
                        "kcity.screening..",
                        "kcity.consulting..",
                        "kcity.review..",
                        "kcity.documents.."))
                .check(HOUSE);
    }

    /** One who waits in it holds a connection, one who reads in it waits for one. {@code ReadOnce} lets nobody wait. */
    @Test
    void whoAsksTheDatabaseKeepsNoMapThatMakesOthersWait() {
        noClasses()
                .that(DescribedPredicate.describe("ask the database", HouseRulesTest::asksTheDatabase))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ConcurrentMap.class)
                .check(HOUSE);
    }

    /** Much of a room that has sub-packages is public for the room's own use. */
    @Test
    void theRowsOfARoomAreNobodyElsesEvenWhereItsSubPackagesShareThem() {
        for (var room : ModuleKind.ROOM.modules()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kcity." + room + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("kcity." + room + ".*..")
                            .and(DescribedPredicate.describe("ask the database", HouseRulesTest::asksTheDatabase)))
                    .check(HOUSE);
        }
    }

    private static boolean asksTheDatabase(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(JdbcClient.class));
    }

    @Test
    void theWorkshopsArePure() {
        noClasses()
                .that(resideInAnyPackage(WORKSHOPS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.beans..",
                        "org.springframework.context..",
                        "org.springframework.jdbc..",
                        "org.springframework.stereotype..",
                        "org.springframework.transaction..",
                        "java.sql..",
                        "javax.sql.."))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(ROOMS))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(DOORS))
                .check(HOUSE);
    }

    @Test
    void onlyOptimiseImportsOrToolsAndOnlyStatisticsHipparchus() {
        noClasses()
                .that(resideInAPackage("kcity..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("kcity.optimise.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.ortools.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("kcity..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("kcity.statistics.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.hipparchus.."))
                .check(HOUSE);
    }

    @Test
    void theGroundFloorKnowsNoRoomOfTheProgramme() {
        noClasses()
                .that(resideInAnyPackage(
                        "kcity.shared..", "kcity.people..", "kcity.documents..", "kcity.forms..", "kcity.jobs.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(aboveTheGround()))
                .check(HOUSE);
    }

    private static String[] aboveTheGround() {
        return ModuleKind.ROOM.modules().stream()
                .filter(room -> !GROUND.contains(room))
                .map(room -> "kcity." + room + "..")
                .toArray(String[]::new);
    }

    @Test
    void onlyDoorsKnowTheFrameOfPages() {
        noClasses()
                .that(resideInAPackage("kcity.."))
                .and()
                .resideOutsideOfPackages(DOORS)
                .and()
                .resideOutsideOfPackage("kcity.jte..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(DOORS))
                .check(HOUSE);
    }

    @Test
    void onlyThePublicDoorHoldsSqlAndItReadsPublishedViews() {
        noClasses()
                .that(resideInAnyPackage(DOORS))
                .and()
                .resideOutsideOfPackage("kcity.site..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql.."))
                .check(HOUSE);
    }

    /** But {@code cli}, which puts the engines' commands beside its own under one name. */
    @Test
    void doorsDoNotImportEachOther() {
        for (var door : ModuleKind.DOOR.modules()) {
            noClasses()
                    .that(resideInAnyPackage(DOORS))
                    .and()
                    .resideOutsideOfPackage(door.equals("engines") ? "kcity.cli" : "kcity." + door + "..")
                    .and()
                    .resideOutsideOfPackage("kcity." + door + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("kcity." + door + ".."))
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void timeComesFromAClockThatIsPassed() {
        noClasses()
                .that(resideInAnyPackage(ROOMS))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    /** {@code cli} asks it of the shell's own environment and files. */
    @Test
    void blankIsWhatPeopleSeeAsBlank() {
        noClasses()
                .that(resideInAnyPackage(ROOMS))
                .or(resideInAnyPackage(DOORS))
                .and()
                .resideOutsideOfPackage("kcity.cli..")
                .should()
                .callMethod(String.class, "isBlank")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatTheTradeSays() {
        noClasses()
                .that(resideInAPackage("kcity.."))
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Handler")
                .check(HOUSE);
    }

    @Test
    void controllersAreNobodysBusiness() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    /** What code has to know of an answer it asks by meaning, so that a form may be edited without looking at code. */
    @Test
    void noCodeAndNoSqlNamesAQuestionOfAForm() throws IOException {
        var names = questions();
        var strange = new ArrayList<String>();
        for (var folder : List.of(Path.of("src", "main", "java"), Path.of("src", "main", "resources", "db"))) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().matches(".*\\.(java|sql)"))
                        .toList()) {
                    named(file, names).forEach(name -> strange.add(file + ": " + name));
                }
            }
        }
        assertThat(strange).containsExactlyInAnyOrderElementsOf(OTHER_THINGS);
    }

    /** Words that are no question there: the key of a rule, and a column of the replay's table. */
    private static final List<String> OTHER_THINGS = List.of(
            "src/main/java/kcity/call/Eligibility.java: sub-type",
            "src/main/java/kcity/call/Eligibility.java: sub-type",
            "src/main/java/kcity/cli/ReplayResult.java: sub-type");

    /** Of the programme that the product comes with: whoever else runs one would find their agency, clock or money in code. Old migrations say what was. */
    @Test
    void agenciesClocksMoneyAndPrefixesStandInChartersOnly() throws IOException {
        var host = Programmes.host();
        var words = Stream.concat(
                        Stream.of(
                                host.prefix(),
                                host.zone().getId(),
                                host.currency().code()),
                        host.agencies().stream().map(Agency::code))
                .collect(Collectors.joining("|"));
        var said = Pattern.compile("[\"'][^\"']*\\b(" + words + ")\\b|ZoneId\\.of\\(\"");
        var strange = new TreeSet<String>();
        for (var folder : List.of("java", "jte", "resources/db", "resources/messages")) {
            try (var files = Files.walk(Path.of("src", "main").resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte|sql)"))
                        .filter(file -> text(file)
                                .lines()
                                .filter(line -> !line.strip().matches("(/?\\*|//).*"))
                                .anyMatch(line -> said.matcher(line).find()))
                        .forEach(file -> strange.add(file.getFileName().toString()));
            }
        }
        assertThat(strange).isEqualTo(WHAT_WAS);
    }

    private static final Set<String> WHAT_WAS = Set.of("V141__calls_of_every_programme.sql", "V2__plans_and_days.sql");

    private static Set<String> questions() throws IOException {
        try (var forms = Files.list(Path.of("programmes", "k-city-network", "forms"))) {
            return forms.map(file -> FormReader.read(file.toString(), text(file)))
                    .flatMap(form -> form.general().stream())
                    .map(FormField::name)
                    .map(name -> CellName.read(name).map(CellName::field).orElse(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A name of two words is told by itself, but for the keys of other files; one that is an ordinary word where it is asked of answers or of a form, or
     * where a reason stands at it in the room that takes answers in.
     */
    private static List<String> named(Path file, Set<String> names) {
        var ofAnswers = file.toString().contains("/application/") ? "|Reason\\.at" : "";
        var asked = Pattern.compile("(?:\\.(?:text|won|number|date|email|country|yes|all|field|with)" + ofAnswers
                + ")\\(\\s*\"([a-z]+)\"|answers *->>? *'([a-z]+)'");
        var text = text(file);
        var answers = text.contains("import kcity.forms.");
        return Stream.concat(
                        literals(text).filter(name -> name.contains("-")),
                        asked.matcher(text)
                                .results()
                                .filter(found -> answers || found.group(1) == null)
                                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .filter(names::contains)
                .toList();
    }

    private static Stream<String> literals(String text) {
        return Pattern.compile("(?<!node\\.get\\()[\"']([a-z-]+)[\"']")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    /** Who count how often something is tried, or how long somebody is signed in, keep their own time; long work begins at one instant and ends at another. */
    private static final Set<String> OWN_TIME =
            Set.of("Allowance", "FailedTries", "MailWork", "Often", "RunJobs", "SendLetters", "Sessions");

    @Test
    void anOperationReadsTheClockOnceSoThatRuleRowFactAndLetterAreOfOneInstant() {
        assertThat(new ClockReads(HOUSE, resideInAnyPackage(ROOMS), OWN_TIME).ofOperations())
                .isEmpty();
    }

    @Test
    void whoeverIsGivenAnActReadsNoClock() {
        assertThat(new ClockReads(HOUSE, resideInAPackage("kcity.."), OWN_TIME).besideAnAct())
                .isEmpty();
    }
}
