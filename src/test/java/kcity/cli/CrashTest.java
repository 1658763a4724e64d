package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import kcity.terminal.ExitCode;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product in a process of its own, killed while people write, hand in and register: whatever was acknowledged is there afterwards. */
class CrashTest {
    private static final long SEED = 20240201;
    private static final int WRITERS = 8;
    /** So many of the writers save on and on; the others hand in, so many of them before each kill. */
    private static final int SAVING = 2;

    private static final int HANDED_IN = 3;

    @TempDir
    Path folder;

    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> saved = new ConcurrentHashMap<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final List<String> registered = new ArrayList<>();
    private int round;
    private @Nullable ProductProcess product;

    @AfterEach
    void end() throws InterruptedException {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostByAKillAndAFolderInUseIsLeftAlone() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        start("2024-02-01T00:00:00Z", WRITERS);
        killWhilePeopleWork(20 + random.nextInt(20), true);
        start("2024-02-01T08:00:00Z", 0);
        findEverything();
        killWhilePeopleWork(20 + random.nextInt(20), false);
        start("2024-02-01T16:00:00Z", 0);
        findEverything();
        assertThat(command("check")).as("check beside the running product").isZero();
        assertThat(command("run", "--port", "0"))
                .as("a second product on the folder")
                .isEqualTo(ExitCode.IN_THE_WAY);
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
        product = ProductProcess.brief(folder, at, writers);
        sessions.putAll(product.drafts());
    }

    private void killWhilePeopleWork(int acts, boolean withDatabase) throws Exception {
        var enough = new CountDownLatch(acts);
        var oneReceipt = new CountDownLatch(1);
        round++;
        var people = new ArrayList<Thread>();
        var refs = List.copyOf(sessions.keySet());
        for (var ref : refs.subList(0, SAVING)) {
            people.add(Thread.ofVirtual().start(() -> write(ref, session(ref), enough)));
        }
        var next = SAVING + (round - 1) * HANDED_IN;
        people.add(Thread.ofVirtual().start(() -> handIn(refs.subList(next, next + HANDED_IN), enough, oneReceipt)));
        people.add(Thread.ofVirtual().start(() -> registerOneAfterAnother(enough)));
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("seed " + SEED).isTrue();
        assertThat(oneReceipt.await(60, TimeUnit.SECONDS)).as("seed " + SEED).isTrue();
        if (withDatabase) {
            running().killWithDatabase();
        } else {
            running().kill();
        }
        for (var person : people) {
            person.join();
        }
    }

    private ProductProcess running() {
        return Objects.requireNonNull(product);
    }

    /** Saves draft after draft until nobody answers. */
    private void write(String ref, String session, CountDownLatch enough) {
        try {
            var visitor = new Visitor(running().address()).with(session);
            for (var count = saved.getOrDefault(ref, 0) + 1; ; count++) {
                var page = visitor.get("/apply/" + ref + "/draft").body();
                var answer = visitor.sendParts(
                        "/apply/" + ref + "/draft",
                        page,
                        Map.of("version", Visitor.hidden(page, "version"), "title-en", "Title " + count));
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

    private void handIn(List<String> refs, CountDownLatch enough, CountDownLatch oneReceipt) {
        try {
            for (var ref : refs) {
                var visitor = new Visitor(running().address()).with(session(ref));
                var check = visitor.get("/apply/" + ref + "/check").body();
                var answer = visitor.send(
                        "/apply/" + ref + "/submission", check, Map.of("seen", Visitor.hidden(check, "seen")));
                assertThat(answer.statusCode()).as(ref).isEqualTo(303);
                receipts.put(ref, receipt(visitor, ref));
                oneReceipt.countDown();
                enough.countDown();
            }
        } catch (IOException killed) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What its page acknowledges: number, time and digest. */
    private static String receipt(Visitor visitor, String ref) throws IOException, InterruptedException {
        var page = visitor.get("/apply/" + ref + "/receipt");
        if (page.statusCode() != 200) {
            throw new IOException("no receipt of " + ref + ": " + page.statusCode());
        }
        return Jsoup.parse(page.body()).select("main dl").text();
    }

    private String session(String ref) {
        return Objects.requireNonNull(sessions.get(ref));
    }

    private void registerOneAfterAnother(CountDownLatch enough) {
        try {
            for (var number = registered.size(); ; number++) {
                var mail = "person" + number + "-" + round + "@crash.example";
                var visitor = new Visitor(running().address());
                var page = visitor.get("/register").body();
                var answer = visitor.send(
                        "/register",
                        page,
                        Map.of(
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
            var page = new Visitor(running().address())
                    .with(session(draft.getKey()))
                    .get("/apply/" + draft.getKey() + "/draft")
                    .body();
            assertThat(Visitor.hidden(page, "title-en"))
                    .isIn("Title " + draft.getValue(), "Title " + (draft.getValue() + 1));
        }
        for (var ref : receipts.keySet()) {
            assertThat(receipt(new Visitor(running().address()).with(session(ref)), ref))
                    .isEqualTo(receipts.get(ref));
        }
        for (var mail : registered) {
            var visitor = new Visitor(running().address());
            var answer = visitor.send(
                    "/sign-in",
                    visitor.get("/sign-in").body(),
                    Map.of("email", mail, "password", "a long password", "back", "/apply"));
            assertThat(answer.statusCode()).as(mail).isEqualTo(303);
        }
    }

    private void endGently() throws InterruptedException {
        assertThat(running().end()).isTrue();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }
}
