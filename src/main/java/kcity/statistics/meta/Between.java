package kcity.statistics.meta;

/**
 * How studies are taken to differ beyond chance: not at all, or by a variance estimated by moments or by restricted likelihood. {@code REML} searches as R's metafor does, which stops
 * within about 1e-5 of the peak; {@code REML_EXACT} goes on to the peak.
 */
public enum Between {
    FIXED,
    DERSIMONIAN_LAIRD,
    REML,
    REML_EXACT
}
