package kcity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people type is read in one place: amounts and numbers by {@code shared.Numeral}, days by {@code shared.WrittenDay}, for doors by {@code web.FormInput}. */
class TypedInputTest {
    private static final Map<Class<?>, Set<String>> READERS = Map.of(
            Integer.class, Set.of("parseInt", "valueOf", "decode"),
            Long.class, Set.of("parseLong", "valueOf", "decode"),
            Double.class, Set.of("parseDouble", "valueOf"),
            BigDecimal.class, Set.of("<init>"),
            LocalDate.class, Set.of("parse"),
            LocalTime.class, Set.of("parse"),
            LocalDateTime.class, Set.of("parse"));

    /** Who reads a form's input for all doors, and an address's page. */
    private static final Set<String> READ_FOR_ALL = Set.of("FormInput", "SubmittedForm", "Pagination");

    /** Rows, names and addresses that the house wrote itself. */
    private static final Set<String> OURS = Set.of(
            "PilotWithdrawals",
            "TakenBack",
            "TakeBackEntries",
            "JobQueue",
            "Challenges",
            "Receipt",
            "ReceiptQueries",
            "AskForAssignments",
            "Scoresheets",
            "PortfolioRights",
            "SiteClock",
            "Tus",
            "Outlines",
            "Escapes");

    /** Files of a programme and documents, each with a reader that names line and column or refuses the file; and a setting of the machine. */
    private static final Set<String> FILES = Set.of(
            "FormReader",
            "NextRulebook",
            "ProgrammeFiles",
            "RulebookReader",
            "When",
            "PdfFile",
            "PdfReader",
            "ValueFile",
            "WrittenMoment",
            "Viruses");

    /** A number that stands in the code. */
    private static final Set<String> CONSTANTS = Set.of("PortfolioSearch");

    @Test
    void noRoomOrDoorHasAReaderOfItsOwnForWhatIsTyped() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kcity");
        var here = resideInAnyPackage(Stream.of(ModuleKind.DOOR, ModuleKind.FRAME, ModuleKind.ROOM)
                .flatMap(kind -> Stream.of(ModuleKind.packages(kind)))
                .filter(name -> !name.matches("kcity\\.(cli|engines|terminal).*"))
                .toArray(String[]::new));
        var strange = new TreeSet<String>();
        house.stream().filter(here).forEach(type -> {
            if (type.getCodeUnits().stream()
                    .flatMap(unit -> Stream.concat(
                            unit.getMethodCallsFromSelf().stream(), unit.getConstructorCallsFromSelf().stream()))
                    .anyMatch(call -> READERS.entrySet().stream()
                            .anyMatch(reader -> call.getTargetOwner().isEquivalentTo(reader.getKey())
                                    && reader.getValue().contains(call.getName())
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .findFirst()
                                            .filter(first -> first.isAssignableTo(CharSequence.class)
                                                    || first.isEquivalentTo(String.class))
                                            .isPresent()))) {
                strange.add(outermost(type).getSimpleName());
            }
        });
        strange.removeAll(READ_FOR_ALL);
        strange.removeAll(OURS);
        strange.removeAll(FILES);
        strange.removeAll(CONSTANTS);
        assertThat(strange).isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TypedInputTest::outermost).orElse(type);
    }
}
