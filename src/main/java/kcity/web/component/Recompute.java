package kcity.web.component;

import java.util.List;

/** How a stranger gets an engine's answer again: the files it was asked with, and the command that reads them. No files: nothing is shown. */
public record Recompute(List<Term> files, String command) {
    public static final Recompute NONE = new Recompute(List.of(), "");

    /** Files by name, each at the address with its name at the end. */
    public static Recompute of(List<String> names, String address, String command) {
        return new Recompute(
                names.stream()
                        .map(name -> new Term(name, name, address + "/" + name))
                        .toList(),
                command);
    }
}
