package kcity.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Two people do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What both got, in their order; whatever one of them threw is thrown. */
    public static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = people.submit(() -> after(start, one));
            Future<T> second = people.submit(() -> after(start, other));
            return List.of(first.get(), second.get());
        }
    }

    /**
     * One and then the other get as far as writing into that table before either writes, so that each has looked things up before the other did
     * anything; or the other waits for the one before that.
     */
    public static <T> List<T> bothInto(World world, String table, Callable<T> one, Callable<T> other) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var held = world.the(DataSource.class).getConnection()) {
            held.setAutoCommit(false);
            run(held, "lock table " + table + " in share mode");
            Future<T> first = people.submit(one);
            while (waiting(held) + done(first) < 1) {
                Thread.onSpinWait();
            }
            Future<T> second = people.submit(other);
            while (waiting(held) + done(first) + done(second) < 2) {
                Thread.onSpinWait();
            }
            held.rollback();
            held.setAutoCommit(true);
            return List.of(first.get(), second.get());
        }
    }

    private static void run(Connection held, String statement) throws SQLException {
        try (var said = held.createStatement()) {
            said.execute(statement);
        }
    }

    private static int waiting(Connection held) throws SQLException {
        try (var asked = held.createStatement();
                var answer = asked.executeQuery("""
                        select count(distinct pid) from pg_locks where not granted
                        """)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static int done(Future<?> what) {
        return what.isDone() ? 1 : 0;
    }

    private static <T> T after(CyclicBarrier start, Callable<T> act) throws Exception {
        start.await();
        return act.call();
    }
}
