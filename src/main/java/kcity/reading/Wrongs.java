package kcity.reading;

import java.util.ArrayList;
import java.util.List;

/** The complaints of one file as they come; beyond ten thousand they are only counted. */
final class Wrongs {
    private static final int KEPT = 10_000;

    private final List<Complaint> kept = new ArrayList<>();
    private int more;

    void add(Complaint complaint) {
        if (kept.size() < KEPT) {
            kept.add(complaint);
        } else {
            more++;
        }
    }

    boolean none() {
        return kept.isEmpty();
    }

    void check(String file) {
        if (!kept.isEmpty()) {
            throw new WrongFile(file, kept, more);
        }
    }
}
