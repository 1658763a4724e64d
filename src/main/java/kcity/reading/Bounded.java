package kcity.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a reading in which one record has no end, before it fills the memory. */
final class Bounded extends FilterReader {
    private static final long MOST = 16_000_000;

    private long read;

    /** One line, or one cell within quotes, of more than sixteen million characters. */
    static final class TooLong extends IOException {
        TooLong() {
            super("one line has more than 16 million characters");
        }
    }

    Bounded(Reader reader) {
        super(reader);
    }

    void restart() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int many = super.read(into, from, length);
        return counted(many, many);
    }

    private int counted(int answer, int many) throws TooLong {
        read += Math.max(0, many);
        if (read > MOST) {
            throw new TooLong();
        }
        return answer;
    }
}
