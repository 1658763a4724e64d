package kcity.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the application prepares, so that a test can tell a page that asks once from one that asks for every line. Refuses who asks
 * for a connection while holding one: as many of those at once as there are connections would wait for each other for ever.
 */
final class CountedQuestions implements BeanPostProcessor {
    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);
    private final AtomicLong asked = new AtomicLong();
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    long asked() {
        return asked.get();
    }

    List<HikariDataSource> pools() {
        return pools;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pools.add(pool);
        }
        return bean instanceof DataSource database ? new Counted(database) : bean;
    }

    /** Closes what it stands before. */
    private final class Counted extends DelegatingDataSource implements AutoCloseable {
        Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (HELD.get() > 0) {
                throw new IllegalStateException("asks for a second connection while holding one");
            }
            var connection = super.getConnection();
            HELD.set(1);
            return counted(connection);
        }

        @Override
        public void close() throws Exception {
            if (getTargetDataSource() instanceof AutoCloseable pool) {
                pool.close();
            }
        }
    }

    private Connection counted(Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        asked.incrementAndGet();
                    }
                    if (method.getName().equals("close") && open.getAndSet(false)) {
                        HELD.remove();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
