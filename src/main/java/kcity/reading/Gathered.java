package kcity.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads each file although another is wrong, then throws the first {@link WrongFile} with the others suppressed in it. */
public final class Gathered {
    private final List<WrongFile> wrong = new ArrayList<>();

    public <T> T read(T otherwise, Supplier<T> file) {
        try {
            return file.get();
        } catch (WrongFile e) {
            wrong.add(e);
            return otherwise;
        }
    }

    public void check() {
        if (wrong.isEmpty()) {
            return;
        }
        WrongFile first = wrong.getFirst();
        wrong.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
