package kcity.screening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.OfSameCity;
import kcity.application.TurnedDown;
import kcity.programme.CallRules;
import kcity.programme.Cap;
import kcity.shared.Actor;
import kcity.shared.Refused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of several proposals of one city no more are found eligible than the rules of the call let go on. */
@Component
class OneOfACity implements TurnedDown {
    private final JdbcClient sql;
    private final ObjectProvider<ApplicationQueries> applications;

    OneOfACity(JdbcClient sql, ObjectProvider<ApplicationQueries> applications) {
        this.sql = sql;
        this.applications = applications;
    }

    /** Why that one cannot be found eligible beside the others. Two decisions on one city at once wait for each other. */
    Optional<Reason> against(Actor actor, Application application, CallRules rules) {
        var others = applications.getObject().ofSameCity(actor, application).stream()
                .map(OfSameCity::ref)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        lock(application.decidingCall());
        var goOn = decided(others, true);
        return rules.proposalsPerCity().known().orElse(Cap.NONE).admits(goOn.size() + 1)
                ? Optional.empty()
                : Optional.of(
                        Reason.at(ScreeningMatter.DECISION, "refusal.screening.city-goes-on", String.join(", ", goOn)));
    }

    private void lock(String call) {
        sql.sql("select pg_advisory_xact_lock(hashtext('screening/cities/' || :call))")
                .param("call", call)
                .query((row, n) -> "")
                .list();
    }

    @Override
    public Set<String> among(Collection<String> refs) {
        return Set.copyOf(decided(refs, false));
    }

    /** Those of them that were so decided, by the newest decision on the newest revision. */
    private List<String> decided(Collection<String> refs, boolean eligible) {
        return sql.sql("""
                select d.application from screening.standing_decision d
                where d.application = any (cast(:refs as text[])) and d.eligible = :eligible order by d.application
                """)
                .param("refs", refs.toArray(String[]::new))
                .param("eligible", eligible)
                .query(String.class)
                .list();
    }
}
