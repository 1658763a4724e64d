package kcity.optimise;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Solves in a Java process of its own. A failed check in native code ends the whole process it runs in without a word to Java; here that is the
 * child, and the caller, a server say, gets {@link Failed}. Questions and answers are serialised over pipes. A stop ends the child; the last interim answer is then the result.
 */
public final class SolverProcess {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-Xmx1500m");

    /** A system property with further options of the child's Java; the last word. */
    private static final String FURTHER = "kcity.solver-java";

    private SolverProcess() {}

    /** What the child runs: a public class with a constructor without arguments. */
    public interface Solve<Q extends Serializable, A extends Serializable> {
        A solve(Q question, Consumer<A> interim);
    }

    /** How it went. */
    public sealed interface Outcome<A> {}

    public record Answered<A>(A answer) implements Outcome<A> {}

    /** Stopped early, with the last interim answer if there was one. */
    public record Stopped<A>(@Nullable A interim) implements Outcome<A> {}

    /** The child died or could not start; with its last words. */
    public record Failed<A>(String reason) implements Outcome<A> {}

    /** One thing the child says. */
    record Message(
            boolean last,
            @Nullable Serializable content,
            @Nullable String failure) implements Serializable {}

    public static <Q extends Serializable, A extends Serializable> Outcome<A> run(
            Class<? extends Solve<Q, A>> solve, Q question, Stop stop, Consumer<A> interim) {
        Process child;
        try {
            child = new ProcessBuilder(command()).start();
        } catch (IOException e) {
            return new Failed<>("the solver's process could not start: " + e.getMessage());
        }
        LastWords words = new LastWords(child.getErrorStream());
        try (var _ = stop.calls(child::destroyForcibly)) {
            return new Conversation<A>(stop, interim, words).with(child, solve.getName(), question);
        } finally {
            child.destroyForcibly();
        }
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Stream<String> places = Stream.of("java.class.path", "java.library.path");
        List<String> set = places.map(name -> "-D" + name + "=" + System.getProperty(name, ""))
                .toList();
        Stream<String> further =
                Stream.of(System.getProperty(FURTHER, "").split(" ")).filter(option -> !option.isEmpty());
        return Stream.of(
                        Stream.of(java),
                        OPTIONS.stream(),
                        further,
                        set.stream(),
                        Stream.of(SolverChild.class.getName()))
                .flatMap(parts -> parts)
                .toList();
    }

    private record Conversation<A extends Serializable>(Stop stop, Consumer<A> interim, LastWords words) {

        Outcome<A> with(Process child, String solve, Serializable question) {
            @Nullable A latest = null;
            try (ObjectOutputStream to = new ObjectOutputStream(child.getOutputStream());
                    ObjectInputStream from = new ObjectInputStream(child.getInputStream())) {
                to.writeObject(solve);
                to.writeObject(question);
                to.flush();
                for (Message message = next(from); ; message = next(from)) {
                    if (message.failure() != null) {
                        return new Failed<>(message.failure());
                    }
                    @SuppressWarnings("unchecked")
                    A content = (A) message.content();
                    if (message.last() && content != null) {
                        return new Answered<>(content);
                    }
                    latest = content;
                    if (content != null) {
                        interim.accept(content);
                    }
                }
            } catch (IOException | ClassNotFoundException e) {
                return stop.requested() ? new Stopped<>(latest) : new Failed<>(died(child));
            }
        }

        private static Message next(ObjectInputStream from) throws IOException, ClassNotFoundException {
            return (Message) from.readObject();
        }

        private String died(Process child) {
            try {
                return "the solver's process ended with code " + child.waitFor() + ": " + words.text();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "interrupted while the solver's process ended";
            }
        }
    }
}
