package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import kcity.optimise.SolverProcess.Message;
import org.junit.jupiter.api.Test;

/** The child's half of the conversation, held in this process. */
class SolverChildTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private static byte[] asking(Class<?> solve, Serializable question) throws IOException {
        ByteArrayOutputStream asking = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(asking)) {
            to.writeObject(solve.getName());
            to.writeObject(question);
        }
        return asking.toByteArray();
    }

    /** What is written to a buffered stream is only heard when it is flushed. */
    private List<Message> asked(Class<?> solve, Serializable question) throws Exception {
        SolverChild.converse(
                new ByteArrayInputStream(asking(solve, question)), new BufferedOutputStream(said, 10_000), () -> {});
        return messages();
    }

    private List<Message> messages() throws IOException, ClassNotFoundException {
        List<Message> messages = new ArrayList<>();
        try (ObjectInputStream from = new ObjectInputStream(new ByteArrayInputStream(said.toByteArray()))) {
            while (true) messages.add((Message) from.readObject());
        } catch (EOFException e) {
            return messages;
        }
    }

    @Test
    void saysEachInterimAnswerAndThenTheLast() throws Exception {
        assertThat(asked(SolverProcessTest.Adding.class, 3))
                .containsExactly(
                        new Message(false, 1, null),
                        new Message(false, 2, null),
                        new Message(false, 3, null),
                        new Message(true, 6, null));
    }

    @Test
    void saysWhyItFailed() throws Exception {
        assertThat(asked(SolverProcessTest.Throwing.class, 3))
                .containsExactly(new Message(true, null, "java.lang.IllegalArgumentException: no such question as 3"));
    }

    /** Waits for its release, which only the end of the questioner's stream brings. */
    public static final class Waiting implements SolverProcess.Solve<Integer, Integer> {
        static final CountDownLatch RELEASED = new CountDownLatch(1);

        @Override
        public Integer solve(Integer question, Consumer<Integer> interim) {
            try {
                RELEASED.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return question + 1;
        }
    }

    @Test
    void noticesWhileItSolvesThatTheOneWhoAskedIsGone() throws Exception {
        SolverChild.converse(new ByteArrayInputStream(asking(Waiting.class, 1)), said, Waiting.RELEASED::countDown);
        assertThat(messages()).containsExactly(new Message(true, 2, null));
    }
}
