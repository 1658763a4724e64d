package kcity.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads piece by piece, each behind a savepoint, so that a damaged page takes away itself only. */
@Component
class Reading {
    private static final int ROWS_AT_ONCE = 1_000;
    /** Classes of SQL states that a damaged file can answer with: internal and system errors, data that cannot be, limits passed by a wrong length. */
    private static final List<String> OF_DAMAGE = List.of("XX", "58", "22", "54");

    private final JdbcClient sql;
    private final TransactionTemplate piece;

    Reading(DataSource database, PlatformTransactionManager transactions) {
        var streaming = new JdbcTemplate(database);
        streaming.setFetchSize(ROWS_AT_ONCE);
        this.sql = JdbcClient.create(streaming);
        this.piece = new TransactionTemplate(transactions);
        this.piece.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /** Hands rows on as they come, a thousand at a time. */
    JdbcClient sql() {
        return sql;
    }

    /**
     * Why a piece could not be read.
     *
     * @param damaged the piece itself, so that a smaller one may be readable
     */
    record Problem(String what, boolean damaged) {}

    Optional<Problem> tryTo(Runnable read) {
        try {
            piece.executeWithoutResult(_ -> read.run());
            return Optional.empty();
        } catch (DataAccessException | TransactionException e) {
            return Optional.of(problem(e));
        }
    }

    private static Problem problem(RuntimeException e) {
        var root = NestedExceptionUtils.getMostSpecificCause(e);
        var state = root instanceof SQLException s && s.getSQLState() != null ? s.getSQLState() : "";
        var words = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new Problem(
                words.replaceFirst("^ERROR: ", ""), OF_DAMAGE.stream().anyMatch(state::startsWith));
    }
}
