package kcity.application;

import java.sql.Timestamp;
import java.util.Optional;
import kcity.people.Organisation;
import kcity.people.PeopleQueries;
import kcity.shared.Act;
import kcity.shared.Sameness;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of confirmations. */
@Component
class Confirmations {
    private final PeopleQueries people;
    private final JdbcClient sql;

    Confirmations(PeopleQueries people, JdbcClient sql) {
        this.people = people;
        this.sql = sql;
    }

    /** Whether that revision was not confirmed before. */
    boolean add(Application application, Act act) {
        return sql.sql("""
                        insert into application.confirmation (application, revision, organisation, confirmed_at, confirmed_by)
                        values (:ref, :revision, :organisation, :at, :by) on conflict do nothing
                        """)
                        .param("ref", application.ref())
                        .param("revision", application.revision())
                        .param("organisation", act.actor().organisation())
                        .param("at", Timestamp.from(act.at()))
                        .param("by", act.by())
                        .update()
                == 1;
    }

    /** Throws {@link kcity.shared.NotFound} where what stands is not confirmed. */
    Withdrawn takeBack(Application application, String reason, Act act) {
        var key = WithdrawnRows.key("application", application.ref(), "revision", application.revision());
        return new WithdrawnRows(sql, "application").take("confirmation", key, application.ref(), reason, act);
    }

    private record Row(String organisation, Timestamp confirmedAt, String confirmedBy) {}

    /** Of the revision that stands. */
    Optional<Confirmation> of(Application application) {
        return sql.sql("""
                select organisation, confirmed_at, confirmed_by from application.confirmation
                where application = :ref and revision = :revision
                """)
                .param("ref", application.ref())
                .param("revision", application.revision())
                .query(Row.class)
                .optional()
                .flatMap(row -> people.organisation(row.organisation())
                        .map(organisation -> new Confirmation(
                                organisation,
                                application.partners().stream()
                                        .anyMatch(partner -> partner.asked() && isCalled(organisation, partner)),
                                row.confirmedAt().toInstant(),
                                row.confirmedBy())));
    }

    private static boolean isCalled(Organisation organisation, Partner partner) {
        var key = Sameness.unspaced(partner.name());
        return organisation.country().equals(partner.country())
                && (key.equals(Sameness.unspaced(organisation.name().ko()))
                        || key.equals(Sameness.unspaced(organisation.name().en())));
    }
}
