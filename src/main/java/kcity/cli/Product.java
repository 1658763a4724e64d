package kcity.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kcity.Application;
import kcity.CannotStart;
import kcity.Database;
import kcity.application.AdoptForms;
import kcity.audit.TellSchema;
import kcity.charter.Programmes;
import kcity.people.FirstOfficer;
import kcity.people.PeopleQueries;
import kcity.people.SealRights;
import kcity.people.SignIn;
import kcity.portfolio.LoadRegister;
import kcity.programme.AdoptRulebooks;
import kcity.reading.WrongFile;
import kcity.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The running application with its database. */
final class Product implements AutoCloseable {
    /**
     * Where everything lies.
     *
     * @param database JDBC URL of an external PostgreSQL, or null for the embedded one under {@code data}
     */
    record Place(Path data, @Nullable String database) {
        Database open() {
            return database == null ? Database.embedded(data) : Database.external(database);
        }

        Database openBeside() {
            return database == null ? Database.beside(data) : Database.external(database);
        }
    }

    private final ConfigurableApplicationContext context;
    private final Database database;
    private boolean closed;

    private Product(ConfigurableApplicationContext context, Database database) {
        this.context = context;
        this.database = database;
    }

    /** With pages, on that port and with further settings, in the time of that clock, or in our own where there is none. */
    static Product start(Place place, int port, Map<String, Object> settings, @Nullable Clock clock) {
        var all = new HashMap<>(settings);
        all.put("server.port", port);
        return start(place.open(), place, WebApplicationType.SERVLET, all, context -> timed(context, clock));
    }

    private static void timed(GenericApplicationContext context, @Nullable Clock clock) {
        if (clock != null) {
            context.registerBean(Clock.class, () -> clock);
        }
    }

    /** Without pages, to look only: beside the product that runs there, or on its own. What an older build left is told as at any other start. */
    static Product beside(Place place) {
        var product = start(place.openBeside(), place, WebApplicationType.NONE, Map.of(), context -> {});
        if (product.database.wasBroughtUp()) {
            product.arrive();
        }
        return product;
    }

    /** Without pages, in the time of that clock and with all ids drawn from that seed; whatever is applied for is marked as synthetic. */
    static Product play(Place place, Clock clock, long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return start(place.open(), place, WebApplicationType.NONE, synthetic(), context -> {
            timed(context, clock);
            context.registerBean(RandomGenerator.class, () -> chance);
        });
    }

    /** What everybody's password is stands in the source: hashing it with effort would guard nothing. */
    private static Map<String, Object> synthetic() {
        return Map.of("kcity.synthetic", true, "kcity.password-strength", 4);
    }

    private static Product start(
            Database database,
            Place place,
            WebApplicationType type,
            Map<String, Object> settings,
            Consumer<GenericApplicationContext> own) {
        try {
            bring(place.data().resolve("programmes"));
            var all = new HashMap<>(settings);
            all.put("kcity.data", place.data().toAbsolutePath().toString());
            var context = new SpringApplicationBuilder(Application.class)
                    .web(type)
                    .registerShutdownHook(false)
                    .initializers(c -> {
                        var beans = (GenericApplicationContext) c;
                        // What the command was told wins over the environment.
                        beans.getEnvironment().getPropertySources().addFirst(new MapPropertySource("the command", all));
                        beans.registerBean(Database.class, () -> database);
                        own.accept(beans);
                    })
                    .run();
            return new Product(context, database);
        } catch (RuntimeException e) {
            database.close();
            throw Obstacles.told(e);
        }
    }

    /** Programmes beside the build's, from the data folder. */
    private static void bring(Path folder) {
        try {
            Programmes.bring(folder);
        } catch (WrongFile | IllegalStateException wrong) {
            throw new CannotStart("a programme in " + folder + " cannot run here: " + wrong.getMessage(), wrong);
        }
    }

    /** What a first start brings in: agencies and first officer, the rulebooks, the register. Later starts find it there. */
    void arrive() {
        bean(SealRights.class).arrive();
        bean(TellSchema.class).arrive();
        bean(FirstOfficer.class).arrive();
        bean(AdoptRulebooks.class).arrive();
        bean(AdoptForms.class).arrive();
        bean(LoadRegister.class).arrive();
    }

    /** A one-time link's token for somebody of a replayed year. */
    String linkFor(String person) {
        return bean(SignIn.class)
                .linkFor(bean(PeopleQueries.class).person(Actor.SYSTEM, person).orElseThrow());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void whenDatabaseIsLost(Runnable act) {
        database.whenLost(act);
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Lets requests under way finish, then stops PostgreSQL. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            context.close();
            database.close();
        }
    }
}
