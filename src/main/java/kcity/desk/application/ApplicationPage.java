package kcity.desk.application;

import java.util.List;
import kcity.desk.screening.FindingLine;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;

/** All that an officer needs of one application. */
public record ApplicationPage(
        Frame frame,
        String ref,
        String title,
        List<Link> trail,
        List<Link> ways,
        List<Tag> states,
        boolean synthetic,
        List<Term> summary,
        List<Term> receipt,
        List<AnsweredForm.Part> parts,
        List<FileEntry> files,
        List<FindingLine> findings,
        String examined,
        List<TimelineEntry> timeline)
        implements Page {
    /** A section of the answers, or a partner. */
}
