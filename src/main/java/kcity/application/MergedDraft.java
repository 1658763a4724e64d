package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.forms.Answers;
import kcity.shared.Text;

/**
 * What stands in a draft after several have written in it.
 *
 * @param lastWriter name of whoever had saved last before
 * @param others questions that others have changed meanwhile and the writer has not
 * @param clashes questions that both have changed, each in an own way: they stand as the other saved them
 * @param kept words for the rows that one has removed while another wrote in them; they stand
 */
public record MergedDraft(
        int version,
        Instant savedAt,
        String lastWriter,
        Answers answers,
        List<String> others,
        List<String> clashes,
        List<Text> kept) {}
