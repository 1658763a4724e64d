package kcity.review.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kcity.review.conflict.Sight;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of assignment proposals and of their coming into force. */
@Component
public class Assignments {
    private final JdbcClient sql;

    Assignments(JdbcClient sql) {
        this.sql = sql;
    }

    int next(String call) {
        return sql.sql("select coalesce(max(number), 0) + 1 from review.proposal where call = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    public Optional<AssignmentProposal> newest(String call) {
        return find(call, next(call) - 1);
    }

    Optional<AssignmentProposal> find(String call, int number) {
        var pairs = pairs(call, number);
        return sql.sql("""
                select p.*, a.applied_at from review.proposal p left join review.assignment a using (call, number)
                where p.call = :call and p.number = :number
                """)
                .param("call", call)
                .param("number", number)
                .query((row, n) -> proposal(row, pairs))
                .optional();
    }

    private List<AssignmentProposal.Pair> pairs(String call, int number) {
        return sql.sql("""
                select application, expert, affinity from review.proposed where call = :call and number = :number
                order by application, expert
                """)
                .param("call", call)
                .param("number", number)
                .query((row, n) -> new AssignmentProposal.Pair(
                        row.getString("application"), row.getString("expert"), row.getBigDecimal("affinity")))
                .list();
    }

    /** Pairs in force, by application and expert; what a conflict ended is left out. */
    public List<AssignmentProposal.Pair> inForce(String call) {
        return sql.sql("select a.application, a.expert from (" + Sight.ASSIGNED
                        + ") a where a.call = :call order by a.application, a.expert")
                .param("call", call)
                .query((row, n) -> new AssignmentProposal.Pair(
                        row.getString("application"), row.getString("expert"), java.math.BigDecimal.ZERO))
                .list();
    }

    void add(AssignmentProposal proposal, Act act) {
        sql.sql("""
                insert into review.proposal
                    (call, number, reviews_each, most_each, connected, status, total, worst, bound, worst_bound, kept, reasons,
                     input_hash, version, seed, proposed_at, proposed_by)
                values (:call, :number, :reviews, :most, :connected, :status, :total, :worst, :bound, :worstBound, :kept, :reasons,
                        :hash, :version, :seed, :at, :by)
                """)
                .param("call", proposal.call())
                .param("number", proposal.number())
                .param("reviews", proposal.reviewsEach())
                .param("most", proposal.mostEach())
                .param("connected", proposal.connected())
                .param("status", proposal.status())
                .param("total", proposal.total())
                .param("worst", proposal.worst())
                .param("bound", proposal.bound())
                .param("worstBound", proposal.worstBound())
                .param("kept", proposal.kept())
                .param("reasons", proposal.reasons().toArray(String[]::new))
                .param("hash", proposal.inputHash())
                .param("version", proposal.version())
                .param("seed", proposal.seed())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        addPairs(proposal);
    }

    private void addPairs(AssignmentProposal proposal) {
        sql.sql("""
                insert into review.proposed (call, number, application, expert, affinity)
                select :call, :number, p.application, p.expert, p.affinity
                from unnest(cast(:applications as text[]), cast(:experts as text[]), cast(:affinities as numeric[]))
                    as p (application, expert, affinity)
                """)
                .param("call", proposal.call())
                .param("number", proposal.number())
                .param("applications", texts(proposal, AssignmentProposal.Pair::application))
                .param("experts", texts(proposal, AssignmentProposal.Pair::expert))
                .param("affinities", texts(proposal, pair -> pair.affinity().toPlainString()))
                .update();
    }

    private static String[] texts(AssignmentProposal proposal, Function<AssignmentProposal.Pair, String> column) {
        return proposal.pairs().stream().map(column).toArray(String[]::new);
    }

    /** How many reviews each application was to have by the assignment in force; 0 before there is one. */
    public int planned(String call) {
        return sql.sql("""
                select coalesce((select p.reviews_each from review.proposal p join review.assignment a using (call, number)
                                 where p.call = :call order by p.number desc limit 1), 0)
                """).param("call", call).query(Integer.class).single();
    }

    void apply(String call, int number, Act act) {
        sql.sql(
                        "insert into review.assignment (call, number, applied_at, applied_by) values (:call, :number, :at, :by)")
                .param("call", call)
                .param("number", number)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    private static AssignmentProposal proposal(ResultSet row, List<AssignmentProposal.Pair> pairs) throws SQLException {
        var applied = row.getTimestamp("applied_at");
        return new AssignmentProposal(
                row.getString("call"),
                row.getInt("number"),
                row.getInt("reviews_each"),
                row.getInt("most_each"),
                row.getBoolean("connected"),
                row.getString("status"),
                row.getBigDecimal("total"),
                row.getBigDecimal("worst"),
                row.getBigDecimal("bound"),
                row.getBigDecimal("worst_bound"),
                row.getInt("kept"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("input_hash"),
                row.getString("version"),
                row.getLong("seed"),
                pairs,
                applied == null ? null : applied.toInstant());
    }
}
