package kcity.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private static InputStream saying(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheLastFiveLines() throws InterruptedException {
        assertThat(new LastWords(saying("1\n2\n3\n4\n5\n6\n7")).text()).isEqualTo("3 / 4 / 5 / 6 / 7");
        assertThat(new LastWords(saying("1\n2\n3\n4\n5")).text()).isEqualTo("1 / 2 / 3 / 4 / 5");
    }

    @Test
    void saysSoWhenNothingWasSaid() throws InterruptedException {
        assertThat(new LastWords(saying("")).text()).isEqualTo("it said nothing");
    }

    @Test
    void wordsThatBreakOffAreToldWithTheReason() throws InterruptedException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the pipe broke");
            }
        };
        assertThat(new LastWords(broken).text()).isEqualTo("its words could not be read: the pipe broke");
    }

    /** The stream speaks only once the one who asks is waiting. */
    @Test
    void whoAsksWaitsForTheEndOfTheWords() throws InterruptedException {
        Thread asking = Thread.currentThread();
        InputStream late = new InputStream() {
            private final InputStream words = saying("at last");

            @Override
            public int read() throws IOException {
                while (asking.getState() != Thread.State.WAITING) {
                    Thread.yield();
                }
                return words.read();
            }
        };
        assertThat(new LastWords(late).text()).isEqualTo("at last");
    }
}
