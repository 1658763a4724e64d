package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import kcity.testing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product in a process of its own, killed while people write and register: whatever was acknowledged is there afterwards. */
class CrashTest {
    private static final long SEED = 20240201;
    private static final int WRITERS = 2;

    @TempDir
    Path folder;

    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> saved = new ConcurrentHashMap<>();
    private final List<String> registered = new ArrayList<>();
    private @Nullable Process product;
    private String address = "";

    @AfterEach
    void end() {
        if (product != null) {
            product.destroyForcibly();
        }
    }

    @Test
    void nothingAcknowledgedIsLostByAKillAndAFolderInUseIsLeftAlone() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        start("2024-02-01T00:00:00Z", WRITERS);
        killWhilePeopleWork(20 + random.nextInt(20), true);
        start("2024-02-02T00:00:00Z", 0);
        findEverything();
        killWhilePeopleWork(20 + random.nextInt(20), false);
        start("2024-02-03T00:00:00Z", 0);
        findEverything();
        assertThat(command("check")).as("check beside the running product").isZero();
        assertThat(command("run", "--port", "0")).as("a second product on the folder").isEqualTo(ExitCode.IN_THE_WAY);
        findEverything();
        endGently();
        assertThat(command("check")).isZero();
    }

    private int command(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return Kcity.commandLine().execute(all.toArray(String[]::new));
    }

    private void start(String at, int writers) throws IOException {
        product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProductOfFebruary.class.getName(),
                        folder.toString(),
                        Integer.toString(writers),
                        at)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        address = read(product.inputReader());
    }

    /** Up to the address, which comes last. */
    private String read(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ");
            if (words[0].equals("DRAFT")) {
                sessions.put(words[1], words[2]);
            } else if (words[0].equals("ADDRESS")) {
                return words[1];
            }
        }
        throw new AssertionError("the product did not start");
    }

    private void killWhilePeopleWork(int acts, boolean withDatabase) throws Exception {
        var enough = new CountDownLatch(acts);
        var people = new ArrayList<Thread>();
        sessions.forEach((ref, session) -> people.add(Thread.ofVirtual().start(() -> write(ref, session, enough))));
        people.add(Thread.ofVirtual().start(() -> registerOneAfterAnother(enough)));
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("seed " + SEED).isTrue();
        var database = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip()))
                .orElseThrow();
        running().destroyForcibly().waitFor();
        if (withDatabase) {
            assertThat(database.destroyForcibly()).isTrue();
            database.onExit().get(30, TimeUnit.SECONDS);
        }
        for (var person : people) {
            person.join();
        }
    }

    private Process running() {
        return java.util.Objects.requireNonNull(product);
    }

    /** Saves draft after draft until nobody answers. */
    private void write(String ref, String session, CountDownLatch enough) {
        try {
            var visitor = new Visitor(address).with(session);
            for (var count = saved.getOrDefault(ref, 0) + 1; ; count++) {
                var page = visitor.get("/apply/" + ref + "/draft").body();
                var answer = visitor.sendParts(
                        "/apply/" + ref + "/draft",
                        page,
                        Map.of("version", Visitor.hidden(page, "version"), "title-en", "Title " + count, "act", "save"));
                assertThat(answer.statusCode()).isEqualTo(303);
                saved.put(ref, count);
                enough.countDown();
            }
        } catch (IOException killed) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void registerOneAfterAnother(CountDownLatch enough) {
        try {
            for (var number = registered.size(); ; number++) {
                var mail = "person" + number + "-" + address.substring(address.length() - 5) + "@crash.example";
                var visitor = new Visitor(address);
                var page = visitor.get("/register").body();
                var answer = visitor.send("/register", page, Map.of(
                        "organisationName", "City " + mail,
                        "kind", "LOCAL_GOVERNMENT",
                        "country", "VN",
                        "name", "Person",
                        "email", mail,
                        "password", "a long password",
                        "back", "/apply"));
                assertThat(answer.statusCode()).isEqualTo(303);
                registered.add(mail);
                enough.countDown();
            }
        } catch (IOException killed) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A save that was under way may have come through or not; one that was acknowledged has. */
    private void findEverything() throws Exception {
        for (var draft : saved.entrySet()) {
            var page = new Visitor(address)
                    .with(sessions.get(draft.getKey()))
                    .get("/apply/" + draft.getKey() + "/draft")
                    .body();
            assertThat(Visitor.hidden(page, "title-en"))
                    .isIn("Title " + draft.getValue(), "Title " + (draft.getValue() + 1));
        }
        for (var mail : registered) {
            var visitor = new Visitor(address);
            var answer = visitor.send("/sign-in", visitor.get("/sign-in").body(), Map.of(
                    "email", mail, "password", "a long password", "back", "/apply"));
            assertThat(answer.statusCode()).as(mail).isEqualTo(303);
        }
    }

    private void endGently() throws InterruptedException {
        running().destroy();
        assertThat(running().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }
}
