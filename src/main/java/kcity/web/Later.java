package kcity.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What only some answers need: found out when it is first asked for, and then known. For one request, that is one thread. */
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> find;
    private @Nullable T found;

    private Later(Supplier<T> find) {
        this.find = find;
    }

    public static <T> Later<T> of(Supplier<T> find) {
        return new Later<>(find);
    }

    @Override
    public T get() {
        var known = found;
        if (known == null) {
            known = find.get();
            found = known;
        }
        return known;
    }
}
