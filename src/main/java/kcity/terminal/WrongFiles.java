package kcity.terminal;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;

/** Wrong files told one line a complaint, a hundred of each file at most and how many more; several files at once. */
public final class WrongFiles {
    private static final int SHOWN = 100;

    private WrongFiles() {}

    public static void tell(WrongFile wrong, PrintWriter err) {
        UnaryOperator<String> say = Korean.wordsOf(err);
        PrintWriter plain = Korean.plain(err);
        wrong.complaints().stream()
                .limit(SHOWN)
                .forEach(complaint -> plain.println(said(wrong.file(), complaint, say)));
        int more = wrong.complaints().size() - SHOWN + wrong.more();
        if (more > 0) {
            err.println(wrong.file() + ": … and " + more + " more");
        }
        for (Throwable other : wrong.getSuppressed()) {
            if (other instanceof WrongFile another) {
                tell(another, err);
            }
        }
        err.flush();
    }

    /** Some complaints are sentences about the file, most of what is in it. */
    public static String said(String file, Complaint complaint, UnaryOperator<String> say) {
        String whole = file + ": " + complaint;
        String aboutFile = say.apply(whole);
        return aboutFile.equals(whole) ? file + ": " + say.apply(complaint.toString()) : aboutFile;
    }
}
