package kcity.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kcity.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.springframework.util.FileSystemUtils;

/** Many write and hand in at once while others read: how long each waits. Started by {@code bench/web/deadline}. */
final class DeadlineBench {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int PORT_LINE = 3;
    private static final List<String> PUBLIC = List.of("/", "/calls", "/projects", "/years");
    private final Map<String, List<Long>> waits = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong lastSave = new AtomicLong();
    private double saved;

    private DeadlineBench() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("kcity-bench");
        var writers = Integer.parseInt(args[0]);
        try (var product = ProductProcess.start(folder, "2024-02-01T00:00:00Z", writers)) {
            var bench = new DeadlineBench();
            bench.run(product, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            bench.compare(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What the database itself carries on this machine, right after: pgbench's own transactions, eight at once. */
    private void compare(Path folder) throws IOException, InterruptedException {
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(PORT_LINE);
        if (pgbench(port, "-i", "-q", "-s", "10").isEmpty()) {
            System.out.println("pgbench is not here; nothing to compare with");
            return;
        }
        pgbench(port, "-c", "8", "-j", "2", "-T", "10").stream()
                .filter(line -> line.startsWith("tps = "))
                .map(line -> Double.parseDouble(line.split(" ")[2]))
                .forEach(most -> System.out.printf(
                        Locale.ROOT,
                        "%.0f saves a second are %.0f %% of pgbench's %.0f transactions%n",
                        saved,
                        100 * saved / most,
                        most));
    }

    /** Its lines; none where there is no such program. */
    private static List<String> pgbench(String port, String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", port.strip(), "-U", "postgres"));
        command.addAll(List.of(what));
        command.add("postgres");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var lines = process.inputReader().readAllLines();
            return process.waitFor() == 0 ? lines : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void run(ProductProcess product, int saves, int readers) throws Exception {
        reader(product.address(), 5);
        waits.clear();
        var begin = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < readers; i++) {
                people.submit(() -> reader(product.address(), Integer.MAX_VALUE));
            }
            var writing = new ArrayList<java.util.concurrent.Future<?>>();
            product.drafts()
                    .forEach((ref, session) ->
                            writing.add(people.submit(() -> writer(product.address(), ref, session, saves))));
            for (var one : writing) {
                one.get(LONGEST.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            }
            over.set(true);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        saved = waits.getOrDefault("save", List.of()).size() * 1e9 / (lastSave.get() - begin);
        print(seconds, product.drafts().size());
    }

    private void writer(String address, String ref, String session, int saves) {
        try {
            var visitor = new Visitor(address).with(session);
            for (var save = 1; save <= saves; save++) {
                write(visitor, ref, "save");
            }
            write(visitor, ref, "check");
            var check = timed("check page", () -> visitor.get("/apply/" + ref + "/check"))
                    .body();
            expectMoved(
                    ref,
                    timed(
                            "hand in",
                            () -> visitor.send(
                                    "/apply/" + ref + "/submission",
                                    check,
                                    Map.of("seen", Visitor.hidden(check, "seen")))));
            expectReceipt(ref, timed("receipt", () -> visitor.get("/apply/" + ref + "/receipt")));
        } catch (IOException e) {
            wrong.add(ref + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Visitor visitor, String ref, String act) throws IOException, InterruptedException {
        var path = "/apply/" + ref + "/draft";
        var page = timed("draft page", () -> visitor.get(path)).body();
        var values = values(page);
        values.put("act", act);
        expectMoved(ref, timed("save", () -> visitor.sendParts(path, page, values)));
        lastSave.set(System.nanoTime());
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

    private void reader(String address, int pages) {
        try {
            var visitor = new Visitor(address);
            for (var i = 0; i < pages && !over.get(); i++) {
                var path = PUBLIC.get(i % PUBLIC.size());
                var answer = timed("public page", () -> visitor.get(path));
                if (answer.statusCode() != 200) {
                    wrong.add(path + " " + answer.statusCode());
                }
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
        waits.computeIfAbsent(what, _ -> new CopyOnWriteArrayList<>()).add(System.nanoTime() - begin);
        return answer;
    }

    private void print(double seconds, int writers) {
        System.out.printf(Locale.ROOT, "%d writers, %.1f s, %d wrong answers%n", writers, seconds, wrong.size());
        wrong.stream().distinct().limit(5).forEach(line -> System.out.println("  " + line));
        System.out.printf(
                "%-12s %7s %9s %9s %9s %9s%n", "what", "number", "a second", "median ms", "95 % ms", "most ms");
        waits.forEach((what, times) -> {
            var sorted = times.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %7d %9.1f %9.0f %9.0f %9.0f%n",
                    what,
                    sorted.size(),
                    sorted.size() / seconds,
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 95 / 100) / 1e6,
                    sorted.getLast() / 1e6);
        });
    }
}
