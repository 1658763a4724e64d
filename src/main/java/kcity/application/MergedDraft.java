package kcity.application;

import java.time.Instant;
import java.util.List;
import kcity.forms.Answers;

/**
 * What stands in a draft after several have written in it.
 *
 * @param lastWriter name of whoever had saved last before
 * @param others questions that others have changed meanwhile and the writer has not
 * @param clashes questions that both have changed, each in an own way: they stand as the other saved them
 */
public record MergedDraft(
        int version, Instant savedAt, String lastWriter, Answers answers, List<String> others, List<String> clashes) {}
