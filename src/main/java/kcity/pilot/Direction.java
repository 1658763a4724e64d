package kcity.pilot;

/** Which way an indicator is better. */
public enum Direction {
    HIGHER,
    LOWER
}
