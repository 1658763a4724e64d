package kcity.apply;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;

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

    /** A field and, where it asks for files, those already there. */
    public record Question(Field field, List<FileEntry> files, String removal) {}

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
