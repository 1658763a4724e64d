package kcity.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a table, one after another; blank ones are passed over. */
interface Table extends Closeable {
    /** The number is that of the line on which it begins, from 1. */
    record Line(int number, String[] cells) {}

    /** Null after the last. */
    @Nullable
    Line next() throws IOException;
}
