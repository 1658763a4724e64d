package kcity.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What is read once by its key and kept, such as a text that never changes by its hash. Nobody waits while another reads: whoever waits may hold the last
 * connection to the database, for which the reader waits. Two who ask at the same moment may therefore both read; both get what was kept first.
 */
public final class ReadOnce<K, V> {
    private final ConcurrentMap<K, V> kept = new ConcurrentHashMap<>();

    public V get(K key, Supplier<V> reader) {
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var read = reader.get();
        var first = kept.putIfAbsent(key, read);
        return first == null ? read : first;
    }
}
