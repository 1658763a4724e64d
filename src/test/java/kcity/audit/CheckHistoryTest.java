package kcity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kcity.charter.Programmes;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Tampers as somebody with full rights on the database could, with the guards lifted. */
class CheckHistoryTest {
    private final World world = World.settle();
    private final String ref = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));

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
        world.tamper("update audit.entry set record = replace(record, '300000000', '400000000') where seq = " + seq);
        assertThat(world.wrong())
                .contains("audit: entry " + seq + " does not have the hash of its own words: it was changed");
    }

    @Test
    void findsARemovedEntry() {
        var seq = entry("CallPrepared");
        world.tamper("delete from audit.mention where seq = " + seq + "; delete from audit.entry where seq = " + seq);
        assertThat(world.wrong()).contains("audit: entries " + seq + " to " + seq + " are missing");
    }

    @Test
    void findsThatTheEndOfTheChainWasCutOff() {
        var seq = entry("ApplicationSubmitted");
        var head = lastEntry();
        world.tamper("delete from audit.mention where seq >= " + seq + "; delete from audit.entry where seq >= " + seq);
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
        world.tamper(
                "insert into audit.entry select seq + 1, at, kind, subject, actor, audience, reason, record, prev, repeat('a', 64)"
                        + " from audit.entry where seq = " + seq);
        assertThat(world.wrong())
                .contains("audit: entry " + (seq + 1)
                        + " does not follow the entry before it: one was changed, removed or inserted here");
    }

    @Test
    void findsAChangedBusinessRow() {
        world.tamper("update application.submission set requested = 400000000");
        assertThat(world.wrong())
                .containsExactly(
                        "application: application/" + ref
                                + ": requested is 400000000, but ApplicationSubmitted says 300000000: the row was changed",
                        "application: a line of a list is not the newest submission: " + ref);
    }

    @Test
    void findsARemovedBusinessRow() {
        world.tamper("delete from application.submission");
        assertThat(world.wrong())
                .containsExactly("application: application/" + ref
                        + ": the row that ApplicationSubmitted tells of is gone: it was removed");
    }

    @Test
    void findsAnInsertedBusinessRow() {
        world.tamper("insert into people.organisation (id, kind, name_ko, name_en, country, created_at)"
                + " values ('O9999', 'KOREAN_COMPANY', '유령', 'Ghost', 'KR', '2024-02-01T00:00:00Z')");
        assertThat(world.wrong())
                .containsExactly(
                        "people: organisation/O9999: there is a row that no OrganisationRegistered tells of: it was inserted");
    }

    /** Takes the newest facts away with the rows that they tell of, and sets the head back. */
    private void forgetTheSubmission() {
        var seq = entry("ApplicationSubmitted");
        world.tamper("delete from audit.mention where seq >= " + seq + "; delete from audit.entry where seq >= " + seq
                + "; update audit.head set seq = e.seq, hash = e.hash from audit.entry e where e.seq = " + (seq - 1)
                + "; update audit.head set at = (select max(at) from audit.entry)"
                + "; delete from application.submission; delete from notification.heard where number > 0");
    }

    @Test
    void findsTheNewestFactsRemovedWithTheirRowsAndTheHeadSetBack() {
        var end = lastEntry();
        forgetTheSubmission();
        assertThat(world.wrong())
                .contains("audit: the chain ends at entry " + lastEntry() + ", but entry " + end
                        + " was acknowledged: the newest entries were removed");
    }

    @Test
    void stillFindsThemAfterOthersHaveActedSince() {
        var end = lastEntry();
        forgetTheSubmission();
        for (var i = 0; i < 20; i++) {
            world.submit("Linh", "2024-planning", world.planning("Hue " + i, "VN", 400));
        }
        assertThat(lastEntry()).isGreaterThan(end);
        assertThat(world.wrong())
                .contains("audit: entry " + end
                        + " has another hash than at 2024-02-01T00:00:00Z, when its head was kept "
                        + "outside: the chain was changed up to there and computed anew");
    }

    /** As somebody would who has read this source and may do everything in the database. */
    private void changeAndComputeAnew(long from, String old, String fresh) {
        var prev = new String[] {
            world.sql()
                    .sql("select prev from audit.entry where seq = " + from)
                    .query(String.class)
                    .single()
        };
        var records = world.sql()
                .sql("select record from audit.entry where seq >= " + from + " order by seq")
                .query(String.class)
                .list();
        for (var i = 0; i < records.size(); i++) {
            var record = records.get(i).replace(old, fresh);
            var hash = FactRecord.hash(prev[0], record);
            world.tamper("update audit.entry set record = $x$" + record + "$x$, prev = '" + prev[0] + "', hash = '"
                    + hash + "' where seq = " + (from + i));
            prev[0] = hash;
        }
        world.tamper("update audit.head set hash = '" + prev[0] + "'");
    }

    @Test
    void findsAChainThatWasComputedAnewAfterAChange() {
        var seq = entry("ApplicationSubmitted");
        changeAndComputeAnew(seq, "300000000", "400000000");
        assertThat(world.wrong())
                .contains(
                        "audit: entries " + seq + " to " + lastEntry()
                                + " do not bear the seal of this installation: they were written past the product",
                        "audit: entry " + lastEntry()
                                + " has another hash than when it was acknowledged: the chain was changed and computed anew");
    }

    @Test
    void findsAWholeForgedApplicationWithItsFacts() {
        var seq = entry("ApplicationSubmitted");
        var end = lastEntry();
        var record = world.sql()
                .sql("select replace(replace(record, :ref, 'KCN-2024-D-9999'), '\"seq\":" + seq + "', '\"seq\":"
                        + (end + 1) + "') from audit.entry where seq = " + seq)
                .param("ref", ref)
                .query(String.class)
                .single();
        var prev = world.sql()
                .sql("select hash from audit.head")
                .query(String.class)
                .single();
        var hash = FactRecord.hash(prev, record);
        world.tamper(
                "insert into audit.entry (seq, at, kind, subject, actor, audience, reason, record, prev, hash, seal) select "
                        + (end + 1) + ", at, kind, 'application/KCN-2024-D-9999', actor, audience, reason, $x$" + record
                        + "$x$, '"
                        + prev + "', '" + hash + "', seal from audit.entry where seq = " + seq
                        + "; update audit.head set seq = "
                        + (end + 1) + ", hash = '" + hash + "'");
        assertThat(world.wrong())
                .contains("audit: entries " + (end + 1) + " to " + (end + 1)
                        + " do not bear the seal of this installation: they were written past the product");
    }

    @Test
    void oneFindingOfARoomHidesNoOther() {
        world.tamper("update people.person set email = 'chair@elsewhere.example' where email = 'choi@world.example'; "
                + "update people.organisation set name_en = 'Elsewhere' where id = '"
                + world.actor("Yoon").organisation()
                + "'");
        assertThat(world.wrong()).hasSize(2);
    }

    @Test
    void aFunctionOfTheDatabaseCannotHideAChangeAndItsChangeIsFound() {
        world.tamper(
                "create function audit.row_digest(it jsonb) returns text language sql as $x$ select 'as before' $x$");
        world.tamper(
                "create or replace function audit.note_row() returns trigger language plpgsql as $x$ begin return null; end $x$");
        try {
            world.sql()
                    .sql("update people.organisation set name_en = 'Elsewhere' where id = :id")
                    .param("id", world.actor("Yoon").organisation())
                    .update();
            assertThat(world.wrong())
                    .contains(
                            "audit: function audit.note_row() was changed in the database",
                            "audit: function audit.row_digest(it jsonb) was put into the database")
                    .anyMatch(wrong -> wrong.startsWith("people: organisation/"));
        } finally {
            restore();
        }
    }

    /** The function as its migration made it. */
    private void restore() {
        try (var migration = java.util.Objects.requireNonNull(
                getClass().getResourceAsStream("/db/migration/audit/V45__sealed_outside.sql"))) {
            var text = new String(migration.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            world.sql()
                    .sql(text.substring(text.indexOf("create or replace"), text.indexOf("drop function"))
                            .replace("note_row()", "audit.note_row()"))
                    .update();
            world.tamper("drop function audit.row_digest(jsonb)");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void findsAGuardThatWasTakenAwayOrSwitchedOff() {
        world.tamper("drop trigger entry_is_final on audit.entry; alter table people.person disable trigger note_row");
        try {
            assertThat(world.wrong())
                    .containsExactlyInAnyOrder(
                            "audit: trigger audit.entry.entry_is_final was taken out of the database",
                            "audit: trigger people.person.note_row was changed in the database",
                            "people: people.person: nobody watches this table: its guard was taken away");
        } finally {
            world.tamper(
                    "create trigger entry_is_final before update or delete or truncate on audit.entry for each statement execute"
                            + " function audit.refuse_change(); alter table people.person enable trigger note_row");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void findsAPublishedViewThatSaysSomethingElse() {
        var made = world.sql()
                .sql("select pg_get_viewdef('people.pub_organisation'::regclass)")
                .query(String.class)
                .single();
        world.tamper(
                "create or replace view people.pub_organisation as select id, name_ko, 'x' || name_en as name_en from people.organisation");
        try {
            assertThat(world.wrong())
                    .containsExactly("audit: view people.pub_organisation was changed in the database");
        } finally {
            world.tamper("create or replace view people.pub_organisation as " + made.replace(";", ""));
        }
        assertThat(world.wrong()).isEmpty();
    }

    private java.util.List<String> wrongWith(String kept) {
        return world.the(CheckHistory.class).check(KeptHead.in(kept)).findings().stream()
                .map(CheckHistory.Finding::what)
                .toList();
    }

    @Test
    void aHeadKeptElsewhereMustBeAPartOfTodaysChain() {
        var kept = world.the(CheckHistory.class).check().kept();
        var bare = world.the(Timeline.class).head().hash();
        world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 400));
        assertThat(wrongWith("In the mail of 1 February:\n" + kept)).isEmpty();
        assertThat(wrongWith("Head: " + bare)).isEmpty();
        assertThat(wrongWith("Head: " + "0a".repeat(32)))
                .containsExactly("no entry has the hash " + "0a".repeat(32)
                        + " that was kept outside: the history is another one, or was changed before it");
        assertThat(wrongWith(kept.replaceFirst("kcity-head \\d+", "kcity-head 7")))
                .contains("the head that was given, of entry 7, is not signed by this installation");
        var later = world.the(CheckHistory.class).check().kept();
        forgetTheSubmission();
        assertThat(wrongWith(later))
                .anyMatch(wrong -> wrong.startsWith("the chain ends at entry " + lastEntry()
                        + ", but a head of 2024-02-01T00:00:00Z that was kept outside tells of entry "));
    }

    @Test
    void theHeadIsWrittenOutsideOnceADay() {
        var outside = world.the(Outside.class);
        var before = outside.kept().size();
        outside.writeDaily(world.the(Timeline.class).head(), Programmes.host().zone());
        outside.writeDaily(world.the(Timeline.class).head(), Programmes.host().zone());
        assertThat(outside.kept()).hasSize(before + 1);
        world.at("2024-02-01T23:59:00+09:00");
        outside.writeDaily(world.the(Timeline.class).head(), Programmes.host().zone());
        assertThat(outside.kept()).hasSize(before + 1);
        world.at("2024-02-02T00:00:01+09:00");
        outside.writeDaily(world.the(Timeline.class).head(), Programmes.host().zone());
        assertThat(outside.kept()).hasSize(before + 2);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly() throws java.io.IOException {
        assertThat(java.nio.file.Files.getPosixFilePermissions(world.data().resolve("history/key")))
                .containsExactlyInAnyOrder(
                        java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                        java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void namesTheEntryAtWhichTheClockWentBack() {
        world.at("2024-01-31T23:00:00+09:00");
        world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 400));
        assertThat(world.wrong())
                .anyMatch(
                        wrong -> wrong.matches(
                                "audit: entry \\d+ bears 2024-01-31T14:00:00Z, but 2024-02-01T00:00:00Z had been reached before it: the clock went back"));
    }
}
