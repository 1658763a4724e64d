package kcity.reading;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong with it, in the file's order. */
public final class WrongFile extends RuntimeException {
    private final String file;
    private final transient List<Complaint> complaints;

    public WrongFile(String file, List<Complaint> complaints) {
        super(file + ": " + complaints.stream().map(Complaint::toString).collect(Collectors.joining("; ")));
        this.file = file;
        this.complaints = List.copyOf(complaints);
    }

    public String file() {
        return file;
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
