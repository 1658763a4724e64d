package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kcity.optimise.SolverProcess.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The child's half of the conversation, held in this process. */
class SolverChildTest {
    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listens() {
        System.setOut(new PrintStream(new BufferedOutputStream(said, 10_000)));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restores() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    private List<Message> asked(Class<?> solve, Serializable question) throws Exception {
        ByteArrayOutputStream asking = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(asking)) {
            to.writeObject(solve.getName());
            to.writeObject(question);
        }
        System.setIn(new ByteArrayInputStream(asking.toByteArray()));
        SolverChild.main(new String[0]);
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
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("what is printed must not disturb\n".repeat(3));
    }

    @Test
    void saysWhyItFailed() throws Exception {
        assertThat(asked(SolverProcessTest.Throwing.class, 3))
                .containsExactly(
                        new Message(true, null, "java.lang.IllegalArgumentException: no such question as 3"));
    }
}
