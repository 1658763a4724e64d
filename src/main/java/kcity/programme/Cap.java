package kcity.programme;

import org.jspecify.annotations.Nullable;

/** An upper limit on a number, or the statement that there is none. */
public record Cap(@Nullable Integer most) {
    public static final Cap NONE = new Cap(null);

    public boolean admits(int number) {
        return most == null || number <= most;
    }
}
