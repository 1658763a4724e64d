package kcity.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.shared.Refused.Reason;
import kcity.web.component.Field;
import kcity.web.component.FieldError;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, for the summary above it: each line names its field as the page does and leads to it, so that it can be read alone. */
final class Complaints {
    private Complaints() {}

    static List<FieldError> of(Page page) {
        var reasons = parts(page)
                .filter(SubmittedForm.class::isInstance)
                .map(SubmittedForm.class::cast)
                .flatMap(entered -> entered.reasons().stream())
                .toList();
        return reasons.isEmpty()
                ? List.of()
                : of(page.frame(), reasons, List.copyOf(fields(page).values()));
    }

    private static List<FieldError> of(Frame frame, List<Reason> reasons, List<Field> fields) {
        return reasons.stream()
                .map(reason -> {
                    var place = fields.stream()
                            .filter(field -> field.isPlaceOf(reason))
                            .findFirst();
                    return place.map(field -> new FieldError(field.id(), frame.named(field.alone(), reason)))
                            .orElseGet(() -> new FieldError("", frame.reason(reason)));
                })
                .toList();
    }

    /** By name, the first of a name, wherever in the page's record they are. */
    private static Map<String, Field> fields(Page page) {
        var fields = new LinkedHashMap<String, Field>();
        Stream.concat(within(page), made(page)).forEach(field -> fields.putIfAbsent(field.name(), field));
        return fields;
    }

    /** Those that a page's record makes itself when its template asks. */
    private static Stream<Field> made(Page page) {
        return Arrays.stream(page.getClass().getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getGenericReturnType().getTypeName().contains(Field.class.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(method -> within(answer(page, method)));
    }

    private static Stream<Field> within(@Nullable Object part) {
        return switch (part) {
            case Field field -> Stream.of(field);
            case Collection<?> several -> several.stream().flatMap(Complaints::within);
            case Map<?, ?> several -> several.values().stream().flatMap(Complaints::within);
            case Frame _ -> Stream.empty();
            case Record record
            when record.getClass().getPackageName().startsWith("kcity.") ->
                parts(record).flatMap(Complaints::within);
            case null, default -> Stream.empty();
        };
    }

    private static Stream<Object> parts(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .flatMap(component -> Stream.ofNullable(answer(record, component.getAccessor())));
    }

    private static @Nullable Object answer(Object record, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a page's part cannot be read: " + method, e);
        }
    }
}
