package kcity.audit;

import java.time.Clock;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the history how the database is made and what its rows say, after a start that changed either by its migrations. */
@Component
public class TellSchema {
    private static final Logger LOG = LoggerFactory.getLogger(TellSchema.class);
    private final JdbcClient sql;
    private final CheckHistory check;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TellSchema(JdbcClient sql, CheckHistory check, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.check = check;
        this.facts = facts;
        this.clock = clock;
    }

    /** First of all at a start. Does nothing where the migrations are those of the last time, whatever else was changed. */
    @Transactional
    public void arrive() {
        tellRowsAnew();
        var schema = Schema.read(sql);
        if (!schema.migrations().equals(lastTold())) {
            facts.publishEvent(new SchemaTold(
                    new Reference("history", "schema"),
                    Act.of(Actor.SYSTEM, clock),
                    schema.migrations(),
                    schema.objects()));
        }
    }

    private String lastTold() {
        return sql.sql("select record from audit.entry where kind = 'SchemaTold' order by seq desc limit 1")
                .query(String.class)
                .optional()
                .map(record -> Walk.json(record).path("body").path("migrations").asString(""))
                .orElse("");
    }

    /** A history of before there were seals told of rows in another form. Nothing that was changed since is made good by that. */
    private void tellRowsAnew() {
        if (sql.sql(
                        "select exists (select from audit.head where form = 1) and not exists (select from audit.entry where seal is not null)")
                .query(Boolean.class)
                .single()) {
            if (check.check().sound()) {
                var rows = KeptTables.all(sql).stream().mapToLong(this::note).sum();
                sql.sql("update audit.head set form = 2").update();
                facts.publishEvent(
                        new RowsToldAnew(new Reference("history", "rows"), Act.of(Actor.SYSTEM, clock), rows));
            } else {
                LOG.error(
                        "the history is not sound, so its rows are not told in the newer form: ./kcity check tells why");
            }
        }
    }

    private long note(KeptTables.Kept table) {
        return sql.sql("insert into audit.noted (tab, said, went) select :table, t::text, false from " + table.name()
                        + " t")
                .param("table", table.name())
                .update();
    }
}
