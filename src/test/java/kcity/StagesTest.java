package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kcity.call.ActKind;
import kcity.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every operation of the rooms through which a proposal goes asks the table of acts; so a new one cannot forget. */
class StagesTest {
    /** Those that ask the call. */
    private static final List<String> ROOMS = ModuleKind.ROOM.modules().stream()
            .filter(room -> ModuleKind.packageInfo(room).contains("\"call\""))
            .toList();
    /** Reads that stand beside an operation, and what the platform does by itself when it starts. */
    private static final Set<String> READS = Set.of(
            "OpenReviewRounds.ready",
            "OpenReviewRounds.unsettled",
            "MeasurePilots.read",
            "DiscardDrafts.isPossible",
            "ReceivedApplications.considered",
            "ReceivedApplications.counts",
            "TakeNewForms.offer",
            "AdoptForms.arrive");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPackages(ROOMS.stream().map(room -> "kcity." + room).toList());

    @Test
    void everyOperationAsksTheTable() {
        var silent = new TreeSet<String>();
        for (var operation : operations()) {
            if (actsOf(operation).isEmpty()) {
                silent.add(nameOf(operation));
            }
        }
        silent.removeAll(READS);
        assertThat(silent).isEmpty();
    }

    @Test
    void everyActIsAskedBySomeOperation() {
        var asked = new TreeSet<String>();
        operations().forEach(operation -> asked.addAll(actsOf(operation)));
        var unasked = new TreeSet<String>();
        EnumSet.allOf(ActKind.class).stream()
                .map(Enum::name)
                .filter(name -> !asked.contains(name))
                .forEach(unasked::add);
        assertThat(unasked).isEmpty();
    }

    /** {@code docs/stages.md} is what people read of it. */
    @Test
    void theTableIsDrawnForPeople() throws IOException {
        var file = Path.of("docs/stages.md");
        var drawn = new StringBuilder("""
                # Stages and acts

                Drawn by `StagesTest` from `call.ActKind`; not edited by hand. What may be done from which stage to which, and by whom, by the call of the
                edition that decides on the proposal. A stage that its rulebook does not foresee is passed over.

                | act | on | from | until | by |
                | --- | --- | --- | --- | --- |
                """);
        for (var act : ActKind.values()) {
            drawn.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            words(act),
                            act.ofCall() ? "the call" : "the application",
                            words(act.from()),
                            words(act.until()),
                            words(act.by())));
        }
        if (!Files.exists(file) || !Files.readString(file).equals(drawn.toString())) {
            Files.writeString(file, drawn);
        }
        assertThat(drawn).contains("| submit | the application | written | screened | applicant |");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<JavaMethod> operations() {
        var operations = new ArrayList<JavaMethod>();
        for (var type : CLASSES) {
            if (type.isMetaAnnotatedWith(Component.class)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getSimpleName().endsWith("Queries")
                    && !type.getSimpleName().startsWith("Received")
                    && !type.getSimpleName().startsWith("Ask")
                    && !isRepositoryOfSubPackages(type)) {
                type.getMethods().stream().filter(StagesTest::isOperation).forEach(operations::add);
            }
        }
        assertThat(operations).hasSizeGreaterThan(35);
        return operations;
    }

    /** Public for its own room alone, as {@code HouseRulesTest} holds. */
    private static boolean isRepositoryOfSubPackages(JavaClass type) {
        return type.getPackageName().matches("kcity\\.\\w+\\..+")
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class));
    }

    private static boolean isOperation(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && (method.isAnnotatedWith(Transactional.class)
                        || !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(Actor.class));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** Those that it names itself, or through methods of its own class. */
    private static Set<String> actsOf(JavaMethod operation) {
        var acts = new TreeSet<String>();
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayList<JavaCodeUnit>(List.of(operation));
        while (!open.isEmpty()) {
            var unit = open.removeLast();
            if (seen.add(unit)) {
                unit.getFieldAccesses().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(ActKind.class))
                        .forEach(access -> acts.add(access.getName()));
                Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                        .filter(call -> call.getTargetOwner().equals(operation.getOwner()))
                        .flatMap(call -> methods(operation.getOwner(), call.getName()))
                        .forEach(open::add);
            }
        }
        return acts;
    }

    private static Stream<JavaMethod> methods(JavaClass owner, String name) {
        return owner.getMethods().stream().filter(method -> method.getName().equals(name));
    }
}
