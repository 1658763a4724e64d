package kcity.shared;

/**
 * A statement that must always hold, as a query that must return no rows. Rooms offer theirs as beans; {@code ./kcity check} runs them all.
 *
 * @param name a sentence: what would be wrong if a row came back
 * @param sql its first column says where
 */
public record Invariant(String room, String name, String sql) {}
