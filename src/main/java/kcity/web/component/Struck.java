package kcity.web.component;

/**
 * An entry that somebody took back or put right, as readers see it beside what holds.
 *
 * @param what kind of entry it was
 * @param said what it said
 * @param by when it was taken back, and by whom
 */
public record Struck(String what, String said, String reason, String by) {}
