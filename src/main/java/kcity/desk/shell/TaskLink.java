package kcity.desk.shell;

import java.time.Instant;
import java.util.List;
import kcity.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody: a link with a count.
 *
 * @param key message key of the words that lead there
 * @param arguments values for the message's places
 * @param due null where nothing presses
 */
public record TaskLink(
        Group group,
        String key,
        List<Object> arguments,
        long count,
        String address,
        @Nullable Instant due) {
    /** The stage that it belongs to, in the order of a year. */
    public enum Group {
        PROGRAMME,
        SCREENING,
        CONSULTING,
        REVIEW,
        SELECTION,
        AWARD,
        PILOT
    }

    public TaskLink {
        arguments = List.copyOf(arguments);
    }

    public static TaskLink of(Group group, String key, long count, String address, Object... arguments) {
        return new TaskLink(group, key, List.of(arguments), count, address, null);
    }

    /**
     * Something of a call; its message is told the year and the call's name.
     *
     * @param page below the call's own, with its slash
     */
    public static TaskLink ofCall(Group group, String key, long count, Call call, String page) {
        return of(group, key, count, "/desk/calls/" + call.ref() + page, Integer.toString(call.edition()), call.name());
    }

    public TaskLink due(@Nullable Instant instant) {
        return new TaskLink(group, key, arguments, count, address, instant);
    }
}
