package kcity.web.component;

import java.util.List;

/** A source by its key, which is also its place on the page: a note ("" for none) and where it can be read. */
public record Citation(String key, String note, List<String> addresses) {}
