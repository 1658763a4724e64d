package kcity.statistics.meta;

/** How studies are taken to differ beyond chance: not at all, or by a variance estimated by moments or by restricted likelihood. */
public enum Between {
    FIXED,
    DERSIMONIAN_LAIRD,
    REML
}
