package kcity.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Many save and submit at once, without pause, while others read: how long each waits, once the product is warm as it is on the last day of a window.
 * Started by {@code bench/web/deadline}.
 */
final class DeadlineBench {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;
    /** So many find a place in the database beside the product's own connections. */
    private static final int CLIENTS = 32;

    private static final int WARMING = 16;
    /** Until the compiler has done what it will do. */
    private static final int WARMING_SECONDS = 105;

    private static final List<String> PUBLIC = List.of("/", "/calls", "/projects", "/years");
    private final Map<String, Collection<Long>> waits = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final String address;
    private final ProductProcess product;
    private double saved;
    private int saves;
    private @Nullable ProcessorTime spent;

    private DeadlineBench(ProductProcess product) {
        this.product = product;
        this.address = product.address();
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("kcity-bench");
        var writers = Integer.parseInt(args[0]);
        var seconds = Integer.parseInt(args[1]);
        try (var product = ProductProcess.lasting(folder, "2024-02-01T00:00:00Z", writers + WARMING)) {
            var bench = new DeadlineBench(product);
            var sessions = List.copyOf(product.drafts().entrySet());
            bench.round(sessions.subList(0, WARMING), WARMING_SECONDS, Integer.parseInt(args[2]));
            bench.waits.clear();
            bench.round(sessions.subList(WARMING, sessions.size()), seconds, Integer.parseInt(args[2]));
            bench.print(writers);
            bench.compare(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What the database itself carries on this machine, right after: pgbench's own transactions as they come, and at a scale at which no client waits for another's row. */
    private void compare(Path folder) throws IOException, InterruptedException {
        for (var scale : List.of(1, CLIENTS)) {
            pgbench(folder, "-i", "-q", "-s", Integer.toString(scale));
            pgbench(folder, "-c", Integer.toString(CLIENTS), "-j", "2", "-T", "10").stream()
                    .filter(line -> line.startsWith("tps = "))
                    .map(line -> Double.parseDouble(line.split(" ")[2]))
                    .forEach(most -> System.out.printf(
                            Locale.ROOT,
                            "%.0f saves a second are %.0f %% of pgbench's %.0f transactions at scale %d%n",
                            saved,
                            100 * saved / most,
                            most,
                            scale));
        }
    }

    /** Its lines; what it says where it fails or is not there is printed. */
    private static List<String> pgbench(Path folder, String... what) throws IOException, InterruptedException {
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(PORT_LINE);
        var command = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", port.strip(), "-U", "kcity"));
        command.addAll(List.of(what));
        command.add("postgres");
        var password = Files.readString(folder.resolve("postgres.password")).strip();
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            var process = builder.start();
            var lines = process.inputReader().readAllLines();
            if (process.waitFor() != 0) {
                lines.forEach(System.out::println);
            }
            return lines;
        } catch (IOException e) {
            System.out.println("pgbench: " + e.getMessage());
            return List.of();
        }
    }

    /** Everybody saves for so many seconds; then everybody submits. */
    private void round(List<Map.Entry<String, String>> writers, int seconds, int readers) throws Exception {
        over.set(false);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < readers; i++) {
                people.submit(this::reader);
            }
            var drafts = together(people, writers, draft -> opened(draft.getKey(), draft.getValue()));
            var before = ProcessorTime.of(product);
            var begin = System.nanoTime();
            var end = begin + Duration.ofSeconds(seconds).toNanos();
            saves = together(people, drafts, draft -> save(draft, end)).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            saved = saves * 1e9 / (System.nanoTime() - begin);
            spent = ProcessorTime.of(product).since(before);
            together(people, drafts, this::submit);
            over.set(true);
        }
    }

    private interface Work<A, B> {
        B done(A with) throws IOException, InterruptedException;
    }

    private static <A, B> List<B> together(ExecutorService people, List<A> with, Work<A, B> work) throws Exception {
        var begun =
                with.stream().map(one -> people.submit(() -> work.done(one))).toList();
        var done = new ArrayList<B>();
        for (var one : begun) {
            done.add(one.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
        return done;
    }

    private record Open(
            String ref,
            String session,
            Visitor visitor,
            String page,
            Map<String, String> values,
            AtomicInteger version) {}

    private Open opened(String ref, String session) throws IOException, InterruptedException {
        var visitor = new Visitor(address).with(session);
        var page = timed("draft page", () -> visitor.get("/apply/" + ref + "/draft"))
                .body();
        var version = new AtomicInteger(Integer.parseInt(Visitor.hidden(page, "version")));
        return new Open(ref, session, visitor, page, values(page), version);
    }

    /** As a browser would, but for the time that a browser takes. */
    private int save(Open draft, long end) throws IOException, InterruptedException {
        var wire = new DraftOnTheWire(draft.ref(), draft.session(), draft.page());
        var saves = 0;
        try (var connection = new KeptConnection(address)) {
            for (; System.nanoTime() < end; saves++) {
                var request = wire.over(draft.version().getAndIncrement());
                var status = timed("save", () -> connection.send(request));
                if (status != 303) {
                    wrong.add(draft.ref() + " " + status);
                }
            }
        }
        return saves;
    }

    private void write(Open draft, String title, String page) throws IOException, InterruptedException {
        var values = new TreeMap<>(draft.values());
        values.put("title-en", title);
        values.put("version", Integer.toString(draft.version().getAndIncrement()));
        expectMoved(
                draft.ref(),
                timed("save", () -> draft.visitor().sendParts("/apply/" + draft.ref() + page, draft.page(), values)));
    }

    private boolean submit(Open draft) throws IOException, InterruptedException {
        var at = "/apply/" + draft.ref();
        write(draft, "A pilot, as it is submitted", "/draft/check");
        var check =
                timed("check page", () -> draft.visitor().get(at + "/check")).body();
        var seen = Map.of("seen", Visitor.hidden(check, "seen"));
        expectMoved(draft.ref(), timed("submit", () -> draft.visitor().send(at + "/submission", check, seen)));
        expectReceipt(draft.ref(), timed("receipt", () -> draft.visitor().get(at + "/receipt")));
        return true;
    }

    private void expectMoved(String ref, HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            wrong.add(ref + " " + answer.statusCode() + " "
                    + Jsoup.parse(answer.body())
                            .select(".errors, .error, [role=alert]")
                            .text());
        }
    }

    private void expectReceipt(String ref, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            wrong.add(ref + " no receipt: " + answer.statusCode());
        }
    }

    /** What a browser would send: everything that is filled in. */
    private static Map<String, String> values(String page) {
        var values = new TreeMap<String, String>();
        for (var form : Jsoup.parse(page).select("form[action$=/draft]")) {
            ((FormElement) form).formData().forEach(field -> values.put(field.key(), field.value()));
        }
        values.remove("_csrf");
        values.remove("_once");
        return values;
    }

    /** Somebody who looks around, five pages a second. */
    private void reader() {
        try {
            var visitor = new Visitor(address);
            for (var i = 0; !over.get(); i++) {
                var path = PUBLIC.get(i % PUBLIC.size());
                var answer = timed("public page", () -> visitor.get(path));
                if (answer.statusCode() != 200) {
                    wrong.add(path + " " + answer.statusCode());
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        } catch (IOException e) {
            wrong.add("reader " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Request<T> {
        T send() throws IOException, InterruptedException;
    }

    private <T> T timed(String what, Request<T> request) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = request.send();
        waits.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - begin);
        return answer;
    }

    private void print(int writers) {
        System.out.printf(
                Locale.ROOT, "%d writers, %.0f saves a second, %d wrong answers%n", writers, saved, wrong.size());
        if (spent != null) {
            System.out.printf(
                    Locale.ROOT,
                    "processor time of a save: product %.2f ms, database %.2f ms, client %.2f ms%n",
                    spent.product().toNanos() / 1e6 / saves,
                    spent.database().toNanos() / 1e6 / saves,
                    spent.client().toNanos() / 1e6 / saves);
        }
        wrong.stream().distinct().limit(5).forEach(line -> System.out.println("  " + line));
        System.out.printf("%-12s %7s %9s %9s %9s%n", "what", "number", "median ms", "95 % ms", "most ms");
        waits.forEach((what, times) -> {
            var sorted = times.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %7d %9.0f %9.0f %9.0f%n",
                    what,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 95 / 100) / 1e6,
                    sorted.getLast() / 1e6);
        });
    }
}
