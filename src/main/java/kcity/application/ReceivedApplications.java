package kcity.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.programme.Cap;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a call received, for lists and counts of many: one question each, and no answers are read. */
@Component
public class ReceivedApplications {
    private static final String CONSIDERED = """
            from application.received r
            where r.considered_for = :edition and r.deciding_call = :call and not r.withdrawn
            """;
    private static final String ALL_CITIES = "true";
    private static final String CITIES_OF =
            "(c.country, c.city) in (select m.country, m.city from application.pub_city m where m.application in (:refs))";
    private final CallQueries calls;
    private final JdbcClient sql;

    ReceivedApplications(CallQueries calls, JdbcClient sql) {
        this.calls = calls;
        this.sql = sql;
    }

    /** What the call's own edition decides on, by reference, with the newest revision of each. */
    public Map<String, Integer> considered(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        var revisions = new LinkedHashMap<String, Integer>();
        sql.sql("select r.ref, r.revision " + CONSIDERED + " order by r.ref")
                .param("call", callRef)
                .param("edition", call.edition())
                .query(row -> {
                    revisions.put(row.getString("ref"), row.getInt("revision"));
                });
        return revisions;
    }

    /** {@link #considered} of these alone. */
    public Map<String, Integer> considered(Actor actor, String callRef, Collection<String> refs) {
        var call = seen(actor, callRef);
        var revisions = new LinkedHashMap<String, Integer>();
        if (!refs.isEmpty()) {
            sql.sql("select r.ref, r.revision " + CONSIDERED + " and r.ref in (:refs) order by r.ref")
                    .param("call", callRef)
                    .param("edition", call.edition())
                    .param("refs", refs)
                    .query(row -> {
                        revisions.put(row.getString("ref"), row.getInt("revision"));
                    });
        }
        return revisions;
    }

    /** All proposals of its city, by the reference of each; none for those that are their city's only one, or where the rules let as many go on. */
    public Map<String, List<String>> ofSameCity(Actor actor, String callRef) {
        return ofSameCity(seen(actor, callRef), ALL_CITIES, Map.of());
    }

    /** {@link #ofSameCity} of these alone. */
    public Map<String, List<String>> ofSameCity(Actor actor, String callRef, List<String> refs) {
        var call = seen(actor, callRef);
        return refs.isEmpty() ? Map.of() : ofSameCity(call, CITIES_OF, Map.of("refs", refs));
    }

    private Map<String, List<String>> ofSameCity(Call call, String which, Map<String, ?> params) {
        var most = calls.rules(call).proposalsPerCity().known().orElse(Cap.NONE);
        var beside = new HashMap<String, List<String>>();
        sql.sql("""
                select array_agg(c.application order by c.application) as proposals
                from application.pub_city c
                where c.deciding_call = :call and c.considered_for = :edition and %s
                group by c.country, c.city
                having count(*) > 1
                """.formatted(which))
                .param("call", call.ref())
                .param("edition", call.edition())
                .params(params)
                .query(row -> {
                    var proposals = List.of((String[]) row.getArray("proposals").getArray());
                    if (!most.admits(proposals.size())) {
                        proposals.forEach(ref -> beside.put(ref, proposals));
                    }
                });
        return beside;
    }

    public ReceivedCounts counts(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        return sql.sql("select (select count(*) " + CONSIDERED + """
                    ) as considered,
                    (select count(*) from application.received r
                     where r.call = :call and not r.withdrawn and r.considered_for > :edition) as carried_over,
                    (select count(*) from application.received r where r.call = :call and r.withdrawn) as withdrawn
                """)
                .param("call", callRef)
                .param("edition", call.edition())
                .query(ReceivedCounts.class)
                .single();
    }

    private Call seen(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(CallRights.maySee(actor, call), actor, "see what a call received");
        return call;
    }
}
