package kcity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL: embedded with its files under a folder, or an external one by its JDBC URL. Commits are on disk before they are acknowledged, in
 * both.
 */
public final class Database implements AutoCloseable {
    private final String url;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(String url, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    public static Database external(String url) {
        return new Database(url, null);
    }

    /** Starts PostgreSQL on a free port; a server left behind by a killed start is stopped first. */
    public static Database embedded(Path folder) {
        return embedded(folder, true);
    }

    /** For tests, where a crash of the machine costs nothing. */
    public static Database embeddedWithoutSync(Path folder) {
        return embedded(folder, false);
    }

    private static Database embedded(Path folder, boolean durable) {
        var data = folder.resolve("postgres").toAbsolutePath();
        stopLeftBehind(folder);
        try {
            Files.createDirectories(data.getParent());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setRegisterShutdownHook(false)
                    .start();
            return new Database(server.getJdbcUrl("postgres", "postgres"), server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    /** Stops the server of a folder that a killed start left running. Pid on the first line of postmaster.pid; SIGINT is PostgreSQL's fast shutdown. */
    public static void stopLeftBehind(Path folder) {
        var data = folder.resolve("postgres").toAbsolutePath();
        try {
            var file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return;
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            Optional<ProcessHandle> server = ProcessHandle.of(pid)
                    .filter(p -> p.info().command().orElse("").endsWith("postgres"));
            if (server.isPresent()) {
                new ProcessBuilder("kill", "-INT", Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor();
                server.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("a PostgreSQL left behind on " + data + " could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return url;
    }

    /** Connections with the rights of the rooms. */
    HikariDataSource open() {
        return open("rooms", 12, null);
    }

    /** Connections that may read published views and nothing else, whatever the code that uses them does. */
    HikariDataSource openForPublic() {
        return open("public", 6, "set role kcity_public");
    }

    private HikariDataSource open(String name, int size, @Nullable String onConnect) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(onConnect);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
