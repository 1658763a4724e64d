package kcity.optimise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a stream to its end in the background, so that its writer never waits, and keeps the last lines. */
final class LastWords {
    private static final int KEPT = 5;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    LastWords(InputStream stream) {
        reader = Thread.ofVirtual().start(() -> read(stream));
    }

    String text() throws InterruptedException {
        reader.join();
        synchronized (lines) {
            return lines.isEmpty() ? "it said nothing" : String.join(" / ", lines);
        }
    }

    private void read(InputStream stream) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                keep(line);
            }
        } catch (IOException e) {
            keep("its words could not be read: " + e.getMessage());
        }
    }

    private void keep(String line) {
        synchronized (lines) {
            lines.add(line);
            if (lines.size() > KEPT) {
                lines.remove();
            }
        }
    }
}
