package kcity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pool whose next free connection goes to whoever has waited longest. The pool's own order lets a newcomer take what another waits for; when many come
 * at once, most are quick and some wait many times as long.
 */
final class FairPool extends HikariDataSource {
    private final Semaphore free;

    FairPool(HikariConfig config) {
        super(config);
        free = new Semaphore(config.getMaximumPoolSize(), true);
    }

    /** @throws SQLTransientConnectionException none became free within the pool's own time */
    @Override
    public Connection getConnection() throws SQLException {
        await();
        try {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    FairPool.class.getClassLoader(), new Class<?>[] {Connection.class}, giving(connection));
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void await() throws SQLException {
        try {
            if (!free.tryAcquire(getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("no connection became free in " + getPoolName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for " + getPoolName(), e);
        }
    }

    /** Whether somebody waits whose turn comes before that of whoever asks now. */
    boolean isWaitedFor() {
        return free.hasQueuedThreads();
    }

    private InvocationHandler giving(Connection connection) {
        var open = new AtomicBoolean(true);
        return (_, method, arguments) -> {
            try {
                return called(connection, method, arguments);
            } finally {
                if (method.getName().equals("close") && open.compareAndSet(true, false)) {
                    free.release();
                }
            }
        };
    }

    private static Object called(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
