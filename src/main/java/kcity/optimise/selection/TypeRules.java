package kcity.optimise.selection;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A type's own rules, and those of its sub-types, which hold besides. A sub-type that is not listed has no rules of its own. */
public record TypeRules(GroupRules own, SortedMap<String, GroupRules> subtypes) implements Serializable {
    public TypeRules {
        subtypes = Collections.unmodifiableSortedMap(new TreeMap<>(subtypes));
    }
}
