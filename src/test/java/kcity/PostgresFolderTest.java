package kcity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The embedded PostgreSQL: whose it is, whom it answers, and what it outlives. */
class PostgresFolderTest {
    @TempDir
    Path folder;

    private Database start(Path where) {
        return Database.embedded(where);
    }

    @Test
    void aCopyOfAFolderInUseStartsBesideTheOriginalAndStopsNobody() throws Exception {
        var copy = folder.resolve("copy");
        try (var original = start(folder.resolve("original"))) {
            tell(original.url(), "create table kept (what text)");
            tell(original.url(), "insert into kept values ('a promise')");
            copy(folder.resolve("original"), copy);
            assertThat(Database.isCopyOfOneInUse(copy)).isTrue();
            assertThat(Database.isCopyOfOneInUse(folder.resolve("original"))).isFalse();
            try (var copied = start(copy)) {
                tell(copied.url(), "insert into kept values ('of the copy')");
                assertThat(ask(copied.url(), "select count(*) from kept")).isEqualTo("2");
            }
            assertThat(ask(original.url(), "select string_agg(what, ', ') from kept"))
                    .isEqualTo("a promise");
        }
    }

    @Test
    void theProductsRoleOwnsItsTablesAndNothingElse() throws Exception {
        try (var database = start(folder)) {
            assertThat(
                            ask(
                                    database.url(),
                                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() ->
                            tell(database.url(), "copy (select 1) to program 'cat > " + folder.resolve("stolen") + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThat(folder.resolve("stolen")).doesNotExist();
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordNorAsTheSuperuser() throws Exception {
        try (var database = start(folder)) {
            var bare = database.url().replaceFirst("\\?.*", "");
            assertThatThrownBy(() -> ask(bare + "?user=kcity&password=guess", "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> ask(bare + "?user=postgres&password=postgres", "select 1"))
                    .hasMessageContaining("no pg_hba.conf entry");
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFirstStartKilledWhileTheFilesWereMadeIsBegunAnew() throws Exception {
        var half = Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(half.resolve("half"), "of a cluster");
        try (var database = start(folder)) {
            assertThat(ask(database.url(), "select 1")).isEqualTo("1");
            assertThat(folder.resolve("postgres.new")).doesNotExist();
        }
    }

    @Test
    void aServerWhoseOwnerWasKilledIsStoppedAndItsFilesAreTakenOverAtTheFirstTry() throws Exception {
        try (var database = start(folder)) {
            tell(database.url(), "create table kept (what text)");
        }
        var files = new PostgresFolder(folder);
        new PostgresPrograms(PostgresBinaries.ready(), files.log()).start(files.files(), files.options(54329, true));
        var left = postmaster();
        try (var database = start(folder)) {
            assertThat(ask(database.url(), "select count(*) from kept")).isEqualTo("0");
            assertThat(ProcessHandle.of(left)).isEmpty();
        }
    }

    @Test
    void aKilledServerIsStartedAgainWhereItWas() throws Exception {
        try (var database = start(folder)) {
            tell(database.url(), "create table kept (what text)");
            var before = postmaster();
            kill(before);
            waitUntilAnswers(database.url());
            assertThat(ask(database.url(), "select count(*) from kept")).isEqualTo("0");
            assertThat(postmaster()).isNotEqualTo(before);
        }
    }

    @Test
    void aServerThatCannotBeStartedAgainIsToldAsLost() throws Exception {
        try (var database = start(folder)) {
            var lost = new java.util.concurrent.CountDownLatch(1);
            database.whenLost(lost::countDown);
            Files.delete(folder.resolve("postgres/global/pg_control"));
            kill(postmaster());
            assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFolderOfTheTimeBeforePasswordsIsGuardedAndItsTablesGoToTheRole() throws Exception {
        try (var database = start(folder)) {
            tell(database.url(), "create schema room");
            tell(database.url(), "create table room.kept (id bigint generated always as identity, what text)");
            tell(database.url(), "create view room.pub_kept as select what from room.kept");
            tell(database.url(), "create function room.one() returns int language sql as 'select 1'");
        }
        asBefore();
        try (var database = start(folder)) {
            tell(database.url(), "insert into room.kept (what) values ('an old row')");
            tell(database.url(), "alter table room.kept add column later text");
            assertThat(ask(database.url(), "select what from room.pub_kept")).isEqualTo("an old row");
            assertThat(ask(database.url(), "select room.one()")).isEqualTo("1");
        }
    }

    /** Everything the superuser's, whom everybody may be, and no password. */
    private void asBefore() throws IOException {
        var programs = new PostgresPrograms(PostgresBinaries.ready(), folder.resolve("log"));
        programs.alone(
                folder.resolve("postgres"),
                java.util.List.of(
                        "alter schema room owner to postgres;",
                        "alter table room.kept owner to postgres;",
                        "alter view room.pub_kept owner to postgres;",
                        "alter function room.one() owner to postgres;",
                        "alter database postgres owner to postgres;",
                        "drop owned by kcity;",
                        "drop role kcity;"));
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        Files.delete(folder.resolve("postgres.password"));
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void kill(long pid) throws Exception {
        var server = ProcessHandle.of(pid).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        ProcessHandle _ = server.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void waitUntilAnswers(String url) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            try {
                ask(url, "select 1");
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the database did not come back");
    }

    private static void tell(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            boolean _ = sql.execute(statement);
        }
    }

    private static String ask(String url, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement();
                var answer = sql.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
        Files.setPosixFilePermissions(
                to.resolve("postgres"), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }
}
