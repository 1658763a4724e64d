package kcity.web.component;

import java.util.List;

/** A question that asked for files, and what was given. */
public record AskedFiles(String question, List<FileEntry> files) {}
