package kcity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kcity.Application;
import kcity.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application on a fresh database of its own with a clock that stands still until it is set. All share one PostgreSQL, which lives as long
 * as the tests' JVM.
 */
public final class Platform implements AutoCloseable {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");
    private static final Path FOLDER = folder();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Database POSTGRES = startPostgres();

    private final ConfigurableApplicationContext context;
    private final AtomicReference<Instant> now;
    private final CountedQuestions questions;
    private final Path data;

    private Platform(
            ConfigurableApplicationContext context,
            AtomicReference<Instant> now,
            CountedQuestions questions,
            Path data) {
        this.context = context;
        this.data = data;
        this.now = now;
        this.questions = questions;
    }

    public static Platform withoutPages() {
        return start(WebApplicationType.NONE);
    }

    public static Platform withPages() {
        return start(WebApplicationType.SERVLET);
    }

    /** With pages, and letters leave by that port of this machine. */
    public static Platform withMail(int smtp) {
        return start(
                WebApplicationType.SERVLET,
                Map.of(
                        "kcity.mail",
                        "smtp://127.0.0.1:" + smtp,
                        "kcity.mail-from",
                        "kcity@kind.example",
                        "kcity.address",
                        "https://kcity.example"));
    }

    private static Platform start(WebApplicationType type) {
        return start(type, Map.of());
    }

    private static Platform start(WebApplicationType type, Map<String, Object> further) {
        AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
        InstantSource source = now::get;
        Database database = Database.external(freshDatabase());
        CountedQuestions questions = new CountedQuestions();
        Path data = FOLDER.resolve("data-" + NUMBER.get());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(type)
                .properties(Map.of("server.port", 0, "kcity.data", data.toString(), "kcity.password-strength", 4))
                .properties(further)
                .registerShutdownHook(false)
                .initializers(c -> {
                    GenericApplicationContext generic = (GenericApplicationContext) c;
                    generic.registerBean(Database.class, () -> database);
                    generic.registerBean(Clock.class, () -> source.withZone(ZoneOffset.UTC));
                    c.getBeanFactory().addBeanPostProcessor(questions);
                })
                .run();
        return new Platform(context, now, questions, data);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What it keeps outside its database. */
    public Path data() {
        return data;
    }

    /** How many statements the application has prepared so far. */
    public long questions() {
        return questions.asked();
    }

    /** While the act runs, its two pools hold one connection each, and whoever waits for it longer than two seconds fails. */
    public void withOneConnection(Runnable act) {
        size(1, 2_000);
        try {
            act.run();
        } finally {
            size(6, 30_000);
        }
    }

    private void size(int connections, long patience) {
        questions.pools().forEach(pool -> {
            pool.setMaximumPoolSize(connections);
            pool.setConnectionTimeout(patience);
            pool.getHikariPoolMXBean().softEvictConnections();
        });
    }

    public void setClock(Instant instant) {
        now.set(instant);
    }

    public String address() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String freshDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(POSTGRES.url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of a test was not made", e);
        }
        return POSTGRES.url().replaceFirst("/postgres\\?", "/" + name + "?");
    }

    private static Database startPostgres() {
        Database database = Database.embeddedWithoutSync(FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            FileSystemUtils.deleteRecursively(FOLDER.toFile());
        }));
        return database;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kcity-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
