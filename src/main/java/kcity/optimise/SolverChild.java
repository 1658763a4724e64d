package kcity.optimise;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import kcity.optimise.SolverProcess.Message;
import kcity.optimise.SolverProcess.Solve;
import org.jspecify.annotations.Nullable;

/** The other end of {@link SolverProcess}: reads one question, solves it, says what it finds; ends when the one who asked ends. */
final class SolverChild {
    private SolverChild() {}

    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        OutputStream pipe = System.out;
        // Whatever else is printed must not get between the messages.
        System.setOut(new PrintStream(System.err, true));
        converse(System.in, pipe, () -> Runtime.getRuntime().halt(1));
    }

    /** {@code alone} is called when the one who asked is gone: nothing follows its question but the end of its stream. */
    static void converse(InputStream in, OutputStream out, Runnable alone)
            throws ReflectiveOperationException, IOException {
        ObjectOutputStream to = new ObjectOutputStream(out);
        to.flush();
        ObjectInputStream from = new ObjectInputStream(in);
        Class<?> type = Class.forName((String) from.readObject());
        @SuppressWarnings("unchecked")
        Solve<Serializable, Serializable> solve = (Solve<Serializable, Serializable>)
                type.getDeclaredConstructor().newInstance();
        Serializable question = (Serializable) from.readObject();
        Thread.ofPlatform().daemon().start(() -> awaitEnd(from, alone));
        try {
            say(to, true, solve.solve(question, interim -> say(to, false, interim, null)), null);
        } catch (RuntimeException e) {
            say(to, true, null, e.toString());
        }
    }

    private static void awaitEnd(InputStream in, Runnable alone) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken stream is an ended one.
        }
        alone.run();
    }

    private static synchronized void say(
            ObjectOutputStream to, boolean last, @Nullable Serializable content, @Nullable String failure) {
        try {
            to.writeObject(new Message(last, content, failure));
            to.reset();
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
