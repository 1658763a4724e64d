package kcity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.shared.DayRange;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** How doors are made: pages and their makers, acts and their addresses, and what rooms must not know of either. */
class DoorRulesTest {
    /** What is done the address says: no button says it by a value, and no controller asks for one. A number, a group or a row says which of several, not what. */
    @Test
    void everyActHasAnAddressOfItsOwn() throws IOException {
        var named = Pattern.compile(
                "component\\.button\\([^\\n]*\\bname = \"(?!number\")|<button[^>]*\\bname=\"(?!\\$|_group|_row)");
        var asked = Pattern.compile(
                "(value\\(|valuesOf\\(|text\\(|typed\\(|@RequestParam\\()\\s*\"(act|action|do|what-next)\"|switch \\(entered\\.");
        var strange = new TreeSet<String>();
        for (var folder : List.of(Path.of("src", "main", "jte"), Path.of("src", "main", "java", "kcity"))) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                        .filter(file -> (file.toString().endsWith(".jte") ? named : asked)
                                .matcher(HouseRulesTest.text(file))
                                .find())
                        .forEach(file -> strange.add(file.toString()));
            }
        }
        assertThat(strange).isEmpty();
    }

    /** One knows where to look: a page is a controller, the record and, where it takes much to make, one maker that is called by what it does. */
    @Test
    void everyPageHasOneMakerWhoseNameNobodyTakesForThePages() {
        var strange = new TreeSet<String>();
        HouseRulesTest.HOUSE.stream()
                .filter(resideInAnyPackage(ModuleKind.packages(ModuleKind.DOOR)))
                .filter(one -> one.isRecord() && one.isAssignableTo(Page.class))
                .forEach(page -> {
                    var makers = page.getConstructors().stream()
                            .flatMap(constructor -> constructor.getAccessesToSelf().stream())
                            .map(access -> access.getOriginOwner().getName().replaceFirst("[$].*", ""))
                            .filter(maker -> !maker.equals(page.getName()))
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (!page.getSimpleName().endsWith("Page")
                            || makers.size() != 1
                            || !makers.getFirst().matches(".*[.](\\w+Controller|Show\\w+)")) {
                        strange.add(page.getName() + " by " + makers);
                    }
                });
        assertThat(strange).isEmpty();
    }

    @Test
    void whoeverAnswersAnAddressIsCalledAController() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .check(HouseRulesTest.HOUSE);
    }

    /** A reason names a thing of the trade; on a page it stands at the field that asks for it. Questions of forms are things of the trade, named by their definition. */
    @Test
    void noRoomKnowsWhereOnAPageAReasonStands() throws IOException {
        noClasses()
                .that(resideInAnyPackage(ModuleKind.packages(ModuleKind.ROOM)))
                .and()
                .resideOutsideOfPackages("kcity.forms..", "kcity.application..")
                .should()
                .callMethod(Reason.class, "at", String.class, String.class, Object[].class)
                .orShould()
                .callMethod(DayRange.class, "wrong", String.class, LocalDate.class)
                .check(HouseRulesTest.HOUSE);
        var named = Pattern.compile("(Reason\\.at|Matter\\.Named|\\.wrong)\\(\\s*\"[a-z]");
        var strange = new TreeSet<String>();
        for (var room : ModuleKind.ROOM.modules()) {
            try (var files = Files.walk(Path.of("src", "main", "java", "kcity", room))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> named.matcher(HouseRulesTest.text(file)).find())
                        .forEach(file -> strange.add(file.toString()));
            }
        }
        assertThat(strange).isEmpty();
    }

    /** A thing that a room can refuse and no field asks for would be told above the page, where nobody can mend it. */
    @Test
    void everyThingThatARoomCanRefuseIsAskedForBySomeFieldOfADoor() throws IOException {
        var asked = new TreeSet<String>();
        for (var door : ModuleKind.DOOR.modules()) {
            asked.addAll(things(Path.of("src", "main", "java", "kcity", door)));
        }
        asked.addAll(things(Path.of("src", "main", "java", "kcity", "web")));
        assertThat(HouseRulesTest.HOUSE.stream()
                        .filter(one -> one.isEnum() && one.isAssignableTo(Matter.class))
                        .filter(one -> !one.isEquivalentTo(Matter.Usual.class))
                        .flatMap(one -> Arrays.stream(one.reflect().getEnumConstants())
                                .map(thing -> one.getSimpleName() + "." + thing)))
                .isNotEmpty()
                .isSubsetOf(asked);
    }

    private static Set<String> things(Path door) throws IOException {
        try (var files = Files.walk(door)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> Pattern.compile("\\b(\\w+Matter\\.[A-Z_]+)\\b")
                            .matcher(HouseRulesTest.text(file))
                            .results()
                            .map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
