package kcity.reading;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with what is wrong with it, in the file's order: ten thousand complaints at most, and how many more there are. */
public final class WrongFile extends RuntimeException {
    private final String file;
    private final transient List<Complaint> complaints;
    private final int more;

    public WrongFile(String file, List<Complaint> complaints) {
        this(file, complaints, 0);
    }

    WrongFile(String file, List<Complaint> complaints, int more) {
        super(file + ": " + complaints.stream().map(Complaint::toString).collect(Collectors.joining("; ")));
        this.file = file;
        this.complaints = List.copyOf(complaints);
        this.more = more;
    }

    public String file() {
        return file;
    }

    public List<Complaint> complaints() {
        return complaints;
    }

    /** Beyond those that are told here. */
    public int more() {
        return more;
    }
}
