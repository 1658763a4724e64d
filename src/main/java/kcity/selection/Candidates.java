package kcity.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.programme.SubType;
import kcity.shared.Act;
import kcity.shared.CountryCode;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import kcity.shared.WithdrawnRows.Part;
import kcity.shared.Won;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of candidate sheets. */
@Component
class Candidates {
    private final JdbcClient sql;

    Candidates(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Instant> frozenAt(String call) {
        return sql.sql("select frozen_at from selection.sheet where call = :call")
                .param("call", call)
                .query((row, n) -> row.getTimestamp("frozen_at").toInstant())
                .optional();
    }

    /** Holds the sheet, so that two decisions never cross. */
    void lock(String call) {
        sql.sql("select call from selection.sheet where call = :call for update")
                .param("call", call)
                .query(String.class)
                .optional();
    }

    /** Best first. */
    List<Candidate> ofCall(String call) {
        return sql.sql("select * from selection.candidate where call = :call order by rank, application")
                .param("call", call)
                .query((row, n) -> candidate(row))
                .list();
    }

    void freeze(String call, List<Candidate> candidates, Act act) {
        sql.sql("insert into selection.sheet (call, frozen_at, frozen_by) values (:call, :at, :by)")
                .param("call", call)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        candidates.forEach(candidate -> add(call, candidate));
    }

    private void add(String call, Candidate candidate) {
        sql.sql("""
                insert into selection.candidate
                    (call, application, organisation, sub_type, title, country, city, requested, value, error, rank)
                values (:call, :ref, :organisation, :subType, :title, :country, :city, :requested, :value, :error, :rank)
                """)
                .param("call", call)
                .param("ref", candidate.ref())
                .param("organisation", candidate.organisation())
                .param("subType", candidate.subType().name())
                .param("title", candidate.title())
                .param("country", candidate.country().code())
                .param("city", candidate.city())
                .param("requested", candidate.requested().amount())
                .param("value", candidate.value())
                .param("error", candidate.error())
                .param("rank", candidate.rank())
                .update();
    }

    /** The sheet, its candidates and the portfolios proposed on it. */
    Withdrawn takeBack(String call, String reason, Act act) {
        var parts = Stream.of("sheet", "candidate", "portfolio", "proposed_grant", "proposed_refusal", "input")
                .map(Part::all)
                .toList();
        return new WithdrawnRows(sql, "selection").takeWhole(parts, "call", call, reason, act);
    }

    /** Sheets and decisions of a call that were taken back. */
    List<Withdrawn> withdrawn(String call) {
        return new WithdrawnRows(sql, "selection").of(List.of(call));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("application"),
                row.getString("organisation"),
                SubType.valueOf(row.getString("sub_type")),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                row.getString("city"),
                new Won(row.getLong("requested")),
                row.getBigDecimal("value"),
                row.getBigDecimal("error"),
                row.getInt("rank"));
    }
}
