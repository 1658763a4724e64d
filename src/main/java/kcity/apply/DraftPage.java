package kcity.apply;

import java.util.List;
import kcity.documents.Documents;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;
import org.jspecify.annotations.Nullable;

/**
 * An application being written.
 *
 * @param version of the draft, so that two writers never overwrite each other unseen
 * @param deadline words about how long the call takes applications; empty where it is closed
 * @param laterEdition words about the edition that considers it; empty where it is the call's own
 * @param newForm the call asks with another version of its form now
 * @param kept words that what is wrong was saved all the same; empty where nothing is wrong or nothing was saved
 */
public record DraftPage(
        Frame frame,
        SubmittedForm entered,
        String ref,
        String call,
        String intro,
        String deadline,
        String laterEdition,
        String kept,
        int version,
        boolean revising,
        boolean newForm,
        List<Section> sections)
        implements Page {
    /** A part of the form. */
    public record Section(String id, String title, String intro, List<Question> questions) {}

    /** A field and, where it asks for files, those already there; or rows of questions. */
    public record Question(
            Field field, @Nullable Given given, @Nullable Repeated repeated) {
        Question(Field field) {
            this(field, null, null);
        }
    }

    /** Files that were given, and how many there may be. */
    public record Given(List<GivenFile> files, long most) {}

    /** @param removal words of what takes it out */
    public record GivenFile(String id, FileEntry file, String removal) {}

    /** In bytes. */
    public static final long LARGEST_FILE = Documents.LARGEST;

    /** What a script fills in for a file that has come. */
    public static final GivenFile NO_FILE = new GivenFile("", new FileEntry("", "", ""), "");

    /** Where rows are added, below the draft's own address. */
    public static String rows(Frame frame) {
        return frame.path().replaceFirst("[?].*", "") + "/rows";
    }

    /**
     * A group or a table.
     *
     * @param title of a row, and {@code remove} the button's words, with {0} for that title and its number
     * @param blank a row to be copied, whose key is a placeholder
     * @param add words of the button that adds a row
     * @param across what the sum within a row is called; empty where there is none
     */
    public record Repeated(
            boolean table,
            String title,
            String remove,
            List<Row> rows,
            Row blank,
            long most,
            String add,
            List<Sum> sums,
            String across) {
        public boolean full() {
            return rows.size() >= most;
        }

        public List<String> headings() {
            return blank.questions().stream()
                    .map(question -> question.field().label())
                    .toList();
        }
    }

    /** A row: where it stands on the page, and the sum within it. */
    public record Row(String key, String id, String title, List<Question> questions, String across) {}

    /**
     * A sum at the foot of a table.
     *
     * @param column empty for that of all columns
     * @param unit empty where none stands beside it
     */
    public record Sum(String column, String label, String value, String unit) {}

    public List<Link> contents() {
        return sections.stream()
                .map(section -> new Link(section.title(), "#section-" + section.id()))
                .toList();
    }

    /** Not where the page holds what could not be saved: nobody knows any more what its writer began from. */
    public boolean savesItself() {
        return !entered.wrong() || !kept.isEmpty();
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}
