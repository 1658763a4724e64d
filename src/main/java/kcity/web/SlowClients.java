package kcity.web;

import java.util.concurrent.ConcurrentHashMap;

/** How many bodies that take their time come from one address at once. Quick ones are not counted. */
final class SlowClients {
    private static final int MOST = 40;
    private final ConcurrentHashMap<String, Integer> slow = new ConcurrentHashMap<>();

    /** Throws {@link NotTaken} where there are too many. */
    void enter(String client) {
        if (slow.merge(client, 1, Integer::sum) > MOST) {
            leave(client);
            throw new NotTaken(429);
        }
    }

    void leave(String client) {
        slow.computeIfPresent(client, (address, count) -> count == 1 ? null : count - 1);
    }
}
