package kcity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kcity.shared.Act;
import kcity.shared.Fact;
import org.springframework.context.ApplicationEventPublisher;

/** How often a method reads a clock and tells a fact, by itself and through all that it calls in the house; both ways of a branch count. */
final class ClockReads {
    private final Set<String> ownTime;
    private final List<JavaMethod> methods;
    private final Map<String, Integer> reads = new HashMap<>();
    private final Map<String, Integer> facts = new HashMap<>();

    /** @param ownTime names of classes whose reads do not count */
    ClockReads(JavaClasses house, DescribedPredicate<JavaClass> rooms, Set<String> ownTime) {
        this.ownTime = ownTime;
        this.methods = house.stream()
                .filter(rooms)
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> !method.getName().startsWith("lambda$"))
                .toList();
    }

    /** Methods that tell a fact, by whomever they are called, and read a clock more than once. */
    List<String> ofOperations() {
        return methods.stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> count(method, ClockReads::tells, facts) > 0)
                .filter(method -> reads(method) > 1)
                .map(ClockReads::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Methods that are given an act, or a fact that has one, and read a clock all the same. */
    List<String> besideAnAct() {
        return methods.stream()
                .filter(method -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Act.class) || type.isAssignableTo(Fact.class)))
                .filter(method -> reads(method) > 0)
                .map(ClockReads::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private int reads(JavaCodeUnit unit) {
        return count(unit, this::asks, reads);
    }

    private boolean asks(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(InstantSource.class)
                && List.of("instant", "millis").contains(access.getTarget().getName())
                && !ownTime.contains(access.getOriginOwner().getSimpleName());
    }

    private static boolean tells(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class)
                && access.getTarget().getName().equals("publishEvent");
    }

    /** Who calls itself counts once. */
    private static int count(JavaCodeUnit unit, Predicate<JavaAccess<?>> wanted, Map<String, Integer> known) {
        var before = known.putIfAbsent(unit.getFullName(), 0);
        if (before != null) {
            return before;
        }
        var all = unit.getAccessesFromSelf().stream()
                .filter(access -> !access.getOrigin()
                        .equals(access.getTarget().resolveMember().orElse(null)))
                .mapToInt(access -> wanted.test(access)
                        ? 1
                        : targets(access)
                                .mapToInt(target -> count(target, wanted, known))
                                .max()
                                .orElse(0))
                .sum();
        known.put(unit.getFullName(), all);
        return all;
    }

    /** What is called, or every room's own way of it. */
    private static Stream<JavaCodeUnit> targets(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getPackageName().startsWith("kcity"))
                .map(ClockReads::own)
                .orElse(Stream.empty());
    }

    private static Stream<JavaCodeUnit> own(JavaCodeUnit unit) {
        return unit.getOwner().isInterface()
                ? unit.getOwner().getAllSubclasses().stream()
                        .flatMap(room -> room.getMethods().stream())
                        .filter(method -> method.getName().equals(unit.getName())
                                && method.getRawParameterTypes().equals(unit.getRawParameterTypes()))
                        .map(JavaCodeUnit.class::cast)
                : Stream.of(unit);
    }
}
