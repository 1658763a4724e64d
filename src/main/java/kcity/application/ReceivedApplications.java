package kcity.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.programme.Cap;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a call received, for lists and counts of many: one question each, and no answers are read. */
@Component
public class ReceivedApplications {
    private static final String CONSIDERED = """
            from application.received r
            where r.considered_for = :edition and r.deciding_call = :call and not r.withdrawn
            """;
    private final CallQueries calls;
    private final JdbcClient sql;

    ReceivedApplications(CallQueries calls, JdbcClient sql) {
        this.calls = calls;
        this.sql = sql;
    }

    /** All of it, by reference. */
    public List<Received> of(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        return sql.sql("""
                select r.*, 'CONSIDERED' as way
                """ + CONSIDERED + """
                union all
                select r.*, case when r.withdrawn then 'WITHDRAWN' else 'CARRIED_OVER' end
                from application.received r
                where r.call = :call and (r.withdrawn or r.considered_for > :edition)
                order by ref
                """)
                .param("call", callRef)
                .param("edition", call.edition())
                .query((row, n) -> received(row))
                .list();
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getString("ref"),
                row.getInt("revision"),
                Received.Way.valueOf(row.getString("way")),
                row.getString("organisation"),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                row.getString("city"),
                new Won(row.getLong("requested")),
                row.getTimestamp("submitted_at").toInstant());
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

    /** The other proposals of its city, by reference; none for those that are their city's only one, or where the rules let as many go on. */
    public Map<String, List<String>> ofSameCity(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        var most = calls.rules(call).proposalsPerCity().known().orElse(Cap.NONE);
        var beside = new HashMap<String, List<String>>();
        sql.sql("""
                select array_agg(c.application order by c.application) as refs from application.pub_city c
                where c.deciding_call = :call and c.considered_for = :edition
                group by c.country, c.city having count(*) > 1
                """).param("call", callRef).param("edition", call.edition()).query(row -> {
            var refs = List.of((String[]) row.getArray("refs").getArray());
            if (!most.admits(refs.size())) {
                refs.forEach(ref -> beside.put(
                        ref, refs.stream().filter(other -> !other.equals(ref)).toList()));
            }
        });
        return beside;
    }

    public Received.Counts counts(Actor actor, String callRef) {
        var call = seen(actor, callRef);
        return sql.sql("select (select count(*) " + CONSIDERED + """
                    ) as considered,
                    (select count(*) from application.received r
                     where r.call = :call and not r.withdrawn and r.considered_for > :edition) as carried_over,
                    (select count(*) from application.received r where r.call = :call and r.withdrawn) as withdrawn
                """)
                .param("call", callRef)
                .param("edition", call.edition())
                .query(Received.Counts.class)
                .single();
    }

    private Call seen(Actor actor, String callRef) {
        var call = calls.call(callRef);
        NotAllowed.unless(CallRights.maySee(actor, call), actor, "see what a call received");
        return call;
    }
}
