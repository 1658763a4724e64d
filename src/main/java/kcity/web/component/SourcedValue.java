package kcity.web.component;

import java.util.List;

/** A value with how firmly it stands and where it was read; {@code marked} where it is less than published, "" for no note. */
public record SourcedValue(
        String label, List<String> lines, Tag standing, boolean marked, List<Link> sources, String note) {}
