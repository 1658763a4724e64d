package kcity.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kcity.shared.CountryCode;
import kcity.shared.Digest;
import kcity.shared.Fact;
import kcity.shared.Reference;
import kcity.shared.Won;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The one text that stands for a fact for ever: JSON with sorted keys, instants in ISO form, won and codes as plain values. */
final class FactRecord {
    private static final Set<String> HEAD =
            Set.of("subject", "act", "actor", "at", "reason", "related", "audience", "addressees");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FactRecord() {}

    /** @param rows digests of the rows that the act wrote, by table and key */
    static String text(long seq, Fact fact, SortedMap<String, String> rows) {
        var record = new TreeMap<String, Object>();
        record.put("seq", seq);
        record.put("at", fact.at().toString());
        record.put("kind", kind(fact));
        record.put("subject", fact.subject().toString());
        record.put("related", fact.related().stream().map(Reference::toString).toList());
        record.put("actor", fact.actor().id());
        record.put("audience", fact.audience().name());
        record.put("reason", fact.reason());
        record.put("body", body(fact));
        record.put("rows", rows);
        return JSON.writeValueAsString(record);
    }

    static String kind(Fact fact) {
        return fact.getClass().getSimpleName();
    }

    private static Map<String, Object> body(Record fact) {
        var body = new TreeMap<String, Object>();
        for (var component : fact.getClass().getRecordComponents()) {
            if (!HEAD.contains(component.getName())) {
                body.put(component.getName(), plain(value(fact, component)));
            }
        }
        return body;
    }

    private static Map<String, Object> body(Fact fact) {
        return body((Record) fact);
    }

    private static Object value(Record record, java.lang.reflect.RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(record);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** Only values whose text can never change with a library's version. */
    private static Object plain(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b;
            case Integer i -> i;
            case Long l -> l;
            case java.math.BigDecimal d -> d.toPlainString();
            case Won won -> won.amount();
            case CountryCode country -> country.code();
            case Enum<?> e -> e.name();
            case List<?> list -> list.stream().map(FactRecord::plain).toList();
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((k, v) -> sorted.put(k.toString(), plain(java.util.Objects.requireNonNull(v))));
                yield sorted;
            }
            case java.util.Optional<?> optional ->
                optional.<Object>map(FactRecord::plain).orElse("");
            case Reference reference -> reference.toString();
            case Record record -> body(record);
            case java.time.temporal.TemporalAccessor time -> time.toString();
            default ->
                throw new IllegalArgumentException(
                        "a fact may not hold a " + value.getClass().getName());
        };
    }

    static String hash(String prev, String text) {
        return Digest.of(prev + text);
    }
}
