package kcity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL: embedded with its files under a folder, or an external one by its JDBC URL. Commits are on disk before they are acknowledged, in
 * both.
 */
public final class Database implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 5;
    /** A page says that the database does not answer rather than to keep its reader longer. */
    private static final long MILLISECONDS_TO_WAIT = 10_000;

    private final String url;
    private final @Nullable PostgresServer embedded;
    private final @Nullable DataFolder owned;
    private final boolean anothers;
    private volatile boolean broughtUp;

    private Database(String url, @Nullable PostgresServer embedded, @Nullable DataFolder owned, boolean anothers) {
        this.url = url;
        this.embedded = embedded;
        this.owned = owned;
        this.anothers = anothers;
    }

    /** One that somebody else keeps; it must answer. */
    public static Database external(String url) {
        DriverManager.setLoginTimeout(SECONDS_TO_ANSWER);
        try (var _ = DriverManager.getConnection(url)) {
            return new Database(url, null, null, false);
        } catch (SQLException e) {
            throw new CannotStart(
                    "the database " + url.replaceFirst("password=[^&]*", "password=…") + " does not answer: "
                            + e.getMessage()
                            + "\n  The URL looks like jdbc:postgresql://host:5432/kcity?user=kcity&password=…",
                    e);
        }
    }

    /** Starts PostgreSQL on a free port; a server left behind by a killed start is stopped first. The folder is this process's alone until it closes. */
    public static Database embedded(Path folder) {
        return embedded(DataFolder.take(folder), folder, true);
    }

    /** For tests, where a crash of the machine costs nothing. */
    public static Database embeddedWithoutSync(Path folder) {
        return embedded(DataFolder.take(folder), folder, false);
    }

    /** To look at what a folder holds: beside the product that runs on it, or started for the moment where none does. */
    public static Database beside(Path folder) {
        return DataFolder.tryToTake(folder)
                .map(owned -> embedded(owned, folder, true))
                .orElseGet(() -> new Database(new PostgresFolder(folder).urlOfRunning(), null, null, true));
    }

    private static Database embedded(DataFolder owned, Path folder, boolean durable) {
        try {
            var server = new PostgresFolder(folder).start(durable);
            return new Database(server.url(), server, owned, false);
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    /** Whether a server was at work on the folder's files when they were copied, or when their machine stopped. */
    public static boolean isCopyOfOneInUse(Path folder) {
        return new PostgresFolder(folder).hasForeignMark();
    }

    /** Removes everything from a folder, unless a product runs on it. */
    public static void empty(Path folder) {
        try (var _ = DataFolder.take(folder)) {
            new PostgresFolder(folder).stopLeftBehind();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new CannotStart("the folder " + folder + " could not be emptied (" + e + ")", e);
        }
    }

    /** What is to be done when the embedded server has ended and cannot be started again. An external one is its keeper's concern. */
    public void whenLost(Runnable act) {
        if (embedded != null) {
            CompletableFuture<Void> _ = embedded.lost().thenRun(act);
        }
    }

    /** With the password in it: not to be shown. */
    public String url() {
        return url;
    }

    /** Whether a running product of its own looks after the tables; one who only looks does not touch them. */
    boolean isAnothers() {
        return anothers;
    }

    /** Whether an older build made it, until this start: the history does not know its tables yet. */
    public boolean wasBroughtUp() {
        return broughtUp;
    }

    void broughtUp(boolean was) {
        broughtUp = was;
    }

    /** Connections with the rights of the rooms. */
    HikariDataSource open() {
        return open("rooms", 12, null);
    }

    /** Connections that may read published views and nothing else, whatever the code that uses them does. */
    HikariDataSource openForPublic() {
        return open("public", 6, "set role kcity_public");
    }

    FairPool open(String name, int size, @Nullable String onConnect) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(onConnect);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(MILLISECONDS_TO_WAIT);
        return new FairPool(config);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        if (owned != null) {
            owned.close();
        }
    }
}
