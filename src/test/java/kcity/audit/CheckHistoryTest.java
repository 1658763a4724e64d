package kcity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Tampers as somebody with full rights on the database could, with the guards lifted. */
class CheckHistoryTest {
    private final World world = World.settle();
    private final String ref = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));

    private void tamper(String statement) {
        world.sql()
                .sql("set session_replication_role = replica; " + statement + "; set session_replication_role = origin")
                .update();
    }

    private long entry(String kind) {
        return world.sql()
                .sql("select seq from audit.entry where kind = :kind order by seq desc limit 1")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private long lastEntry() {
        return world.sql()
                .sql("select max(seq) from audit.entry")
                .query(Long.class)
                .single();
    }

    @Test
    void theHistoryRefusesChangesByTheApplicationItself() {
        assertThatThrownBy(() -> world.sql()
                        .sql("update audit.entry set reason = 'x' where seq = 1")
                        .update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> world.sql().sql("delete from audit.entry").update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void findsAnEntryWhoseWordsWereChanged() {
        var seq = entry("ApplicationSubmitted");
        tamper("update audit.entry set record = replace(record, '300000000', '400000000') where seq = " + seq);
        assertThat(world.wrong())
                .contains("audit: entry " + seq + " does not have the hash of its own words: it was changed");
    }

    @Test
    void findsARemovedEntry() {
        var seq = entry("CallPrepared");
        tamper("delete from audit.mention where seq = " + seq + "; delete from audit.entry where seq = " + seq);
        assertThat(world.wrong()).contains("audit: entries " + seq + " to " + seq + " are missing");
    }

    @Test
    void findsThatTheEndOfTheChainWasCutOff() {
        var seq = entry("ApplicationSubmitted");
        var head = lastEntry();
        tamper("delete from audit.mention where seq >= " + seq + "; delete from audit.entry where seq >= " + seq);
        assertThat(world.wrong())
                .contains(
                        "audit: the chain ends at entry " + (seq - 1) + ", but its head says " + head
                                + ": entries at the end were removed or added",
                        "application: application/" + ref
                                + ": there is a row that no ApplicationSubmitted tells of: it was inserted");
    }

    @Test
    void findsAnInsertedEntry() {
        var seq = lastEntry();
        tamper(
                "insert into audit.entry select seq + 1, at, kind, subject, actor, audience, reason, record, prev, repeat('a', 64)"
                        + " from audit.entry where seq = " + seq);
        assertThat(world.wrong())
                .contains("audit: entry " + (seq + 1)
                        + " does not follow the entry before it: one was changed, removed or inserted here");
    }

    @Test
    void findsAChangedBusinessRow() {
        tamper("update application.submission set requested = 400000000");
        assertThat(world.wrong())
                .containsExactly("application: application/" + ref
                        + ": requested is 400000000, but ApplicationSubmitted says 300000000: the row was changed");
    }

    @Test
    void findsARemovedBusinessRow() {
        tamper("delete from application.submission");
        assertThat(world.wrong())
                .containsExactly("application: application/" + ref
                        + ": the row that ApplicationSubmitted tells of is gone: it was removed");
    }

    @Test
    void findsAnInsertedBusinessRow() {
        tamper("insert into people.organisation (id, kind, name_ko, name_en, country, created_at)"
                + " values ('O9999', 'KOREAN_COMPANY', '유령', 'Ghost', 'KR', '2024-02-01T00:00:00Z')");
        assertThat(world.wrong())
                .containsExactly(
                        "people: organisation/O9999: there is a row that no OrganisationRegistered tells of: it was inserted");
    }
}
