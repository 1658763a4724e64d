package kcity;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL of our own. When it ends without being asked to, it is started again on the same port, three times at most in a minute. */
final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 3;
    private static final long MINUTE = 60_000_000_000L;

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final boolean durable;
    private final int port;
    private final CompletableFuture<Void> lost = new CompletableFuture<>();
    private boolean closing;
    private int tries;
    private long firstTry;

    PostgresServer(PostgresFolder folder, PostgresPrograms programs, boolean durable, int port) {
        this.folder = folder;
        this.programs = programs;
        this.durable = durable;
        this.port = port;
    }

    PostgresServer start() throws IOException {
        programs.start(folder.files(), folder.options(port, durable));
        folder.process()
                .onExit()
                .thenRunAsync(
                        this::ended,
                        runnable ->
                                Thread.ofPlatform().name("postgres").daemon().start(runnable));
        return this;
    }

    String url() {
        return folder.url(port);
    }

    /** Done when the server has ended and cannot be started again. */
    CompletableFuture<Void> lost() {
        return lost;
    }

    private synchronized void ended() {
        if (closing) {
            return;
        }
        LOG.error("PostgreSQL ended though nobody asked it to; what it said is in {}", folder.log());
        while (!closing && mayTry()) {
            try {
                folder.stopLeftBehind();
                start();
                LOG.warn("PostgreSQL was started again and answers");
                return;
            } catch (IOException | CannotStart e) {
                LOG.error("PostgreSQL could not be started again", e);
            }
        }
        boolean _ = lost.complete(null);
    }

    private boolean mayTry() {
        if (System.nanoTime() - firstTry > MINUTE || tries == 0) {
            firstTry = System.nanoTime();
            tries = 0;
        }
        return tries++ < TRIES;
    }

    /** A second time does nothing: the application closes it, and so does whoever started it. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            if (!lost.isDone()) {
                programs.stop(folder.files());
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be stopped", e);
        }
    }
}
