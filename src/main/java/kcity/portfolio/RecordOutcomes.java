package kcity.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.charter.Programmes;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Won;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of projects afterwards: contracts, exports, follow-up projects. */
@Component
public class RecordOutcomes {
    private static final int LONGEST = 1000;

    private final JdbcClient sql;
    private final PublishedRegister register;
    private final AwardQueries awards;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordOutcomes(JdbcClient sql, AwardQueries awards, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        // On the connection of the act: it must not wait for a second one.
        this.register = new PublishedRegister(sql);
        this.awards = awards;
        this.facts = facts;
        this.clock = clock;
    }

    /** Returns the outcome's number. Throws {@link NotFound} where there is no such project. */
    @Transactional
    public int record(
            Actor actor,
            String project,
            OutcomeKind kind,
            LocalDate on,
            Optional<Won> amount,
            String what,
            String source) {
        var act = Act.of(actor, clock);
        mayRecord(act, project);
        Refused.ifAny(wrong(project, on, what, source, act.at()));
        int number = sql.sql("""
                insert into portfolio.outcome (project, kind, on_date, amount, what, source, recorded_at, recorded_by)
                values (:project, :kind, :on, :amount, :what, :source, :at, :by)
                returning number
                """)
                .param("project", project)
                .param("kind", kind.name())
                .param("on", on)
                .param("amount", amount.map(Won::amount).orElse(null))
                .param("what", what.strip())
                .param("source", source.strip())
                .param("at", Timestamp.from(act.at()))
                .param("by", actor.id())
                .query(Integer.class)
                .single();
        facts.publishEvent(new OutcomeRecorded(
                new Reference("outcome", String.valueOf(number)),
                act,
                project,
                kind,
                on,
                amount,
                what.strip(),
                source.strip()));
        return number;
    }

    /** Throws {@link NotAllowed}, or {@link NotFound} where there is no such project. */
    public void mayRecord(Actor actor, String project) {
        mayRecord(Act.of(actor, clock), project);
    }

    void mayRecord(Act act, String project) {
        NotAllowed.unless(
                PortfolioRights.mayRecordOutcomes(act.actor(), project, type(act, project)),
                act.actor(),
                "record outcomes of " + project);
    }

    private ProgrammeType type(Act act, String project) {
        if (PortfolioRights.isAward(project)) {
            Award _ = awards.of(act, project);
            return PortfolioRights.typeOfAward(project);
        }
        return register.current()
                .project(project)
                .map(RegisteredProject::type)
                .orElseThrow(() -> new NotFound("project " + project));
    }

    private List<Reason> wrong(String project, LocalDate on, String what, String source, Instant at) {
        List<Reason> wrong = new ArrayList<>();
        if (on.isAfter(Programmes.of(project).day(at))) {
            wrong.add(Reason.at(PortfolioMatter.HAPPENED_ON, "refusal.portfolio.in-the-future"));
        } else {
            new DayRange(LocalDate.of(PortfolioRights.year(project), 1, 1), DayRange.newest(at))
                    .wrong(PortfolioMatter.HAPPENED_ON, on)
                    .ifPresent(wrong::add);
        }
        if (Seen.isBlank(what) || what.strip().length() > LONGEST) {
            wrong.add(Reason.at(PortfolioMatter.OUTCOME, "refusal.portfolio.what", LONGEST));
        }
        if (Seen.isBlank(source) || source.strip().length() > LONGEST) {
            wrong.add(Reason.at(PortfolioMatter.SOURCE, "refusal.portfolio.source", LONGEST));
        }
        return wrong;
    }
}
