package kcity.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    private static <T> T after(CyclicBarrier start, Callable<T> act) throws Exception {
        start.await();
        return act.call();
    }
}
