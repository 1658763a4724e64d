package kcity.portfolio;

import java.time.Clock;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back an outcome that was recorded by mistake: the public sees it no more at once, and officers read it with the reason. */
@Component
public class TakeBackOutcomes {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;
    private final RecordOutcomes outcomes;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TakeBackOutcomes(JdbcClient sql, RecordOutcomes outcomes, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "portfolio");
        this.outcomes = outcomes;
        this.facts = facts;
        this.clock = clock;
    }

    /** By whoever may record outcomes of that project. Throws {@link NotFound} where it has none of that number. */
    @Transactional
    public void takeBack(Actor actor, String project, int number, String reason) {
        var act = Act.of(actor, clock);
        outcomes.mayRecord(act, project);
        if (!isOutcome(project, number)) {
            throw new NotFound("outcome " + number + " of " + project);
        }
        if (Seen.isBlank(reason)) {
            throw new Refused(List.of(Reason.at(Matter.REASON, "refusal.portfolio.take-back-reason-missing")));
        }
        var gone = withdrawn.take("outcome", WithdrawnRows.key("number", number), project, reason.strip(), act);
        facts.publishEvent(
                new OutcomeWithdrawn(gone.subject(), act, gone.reason(), project, gone.entry(), gone.reason()));
    }

    private boolean isOutcome(String project, int number) {
        return sql.sql("select exists (select from portfolio.outcome where number = :number and project = :project)")
                .param("number", number)
                .param("project", project)
                .query(Boolean.class)
                .single();
    }

    /** Those of the project that were taken back, for who may record them. */
    public List<Withdrawn> of(Actor actor, String project) {
        outcomes.mayRecord(actor, project);
        return withdrawn.of(List.of(project));
    }
}
