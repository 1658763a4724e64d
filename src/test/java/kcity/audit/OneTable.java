package kcity.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of one table held against a chain that is read once. {@link CheckHistory} does the same with every table and adds what else it finds: what is
 * found here makes its report unsound, and what is not says nothing yet.
 */
public final class OneTable {
    private final Reading reading;
    private final RowsTold told;
    private final Map<String, KeptTables.Kept> tables;

    public OneTable(DataSource database, PlatformTransactionManager transactions, Outside outside) {
        this.reading = new Reading(database, transactions);
        var findings = new ArrayList<CheckHistory.Finding>();
        var walk = new Walk(reading, Set.of(), new Heads(outside, List.of(), findings), findings);
        this.tables = Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            walk.walk();
            return KeptTables.byName(reading.sql());
        }));
        this.told = walk.rows();
    }

    /** Within the caller's transaction; false of a table that the chain does not tell of. */
    public boolean isWrong(String table) {
        var kept = tables.get(table);
        if (kept == null) {
            return false;
        }
        reading.sql()
                .sql("set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'")
                .update();
        return !told.compare(reading, kept).isEmpty();
    }
}
