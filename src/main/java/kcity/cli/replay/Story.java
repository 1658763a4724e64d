package kcity.cli.replay;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells what happens, one line each, by Korean date. */
public final class Story {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Seoul"));
    private final PrintStream out;

    public Story(PrintStream out) {
        this.out = out;
    }

    void tell(Instant at, String call, String what) {
        out.printf("%s  %-20s %s%n", DAY.format(at), call, what);
    }
}
