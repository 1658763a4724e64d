package kcity.shared;

/**
 * Rows that must say what the history says of them. For every row the newest fact of that kind about that subject must hold the same values, and
 * for every subject of such a fact there must be a row: so a changed, a removed and an inserted row are all found.
 *
 * @param fact simple name of the fact's class
 * @param sql returns {@code subject} (room/id) and {@code body} (jsonb whose keys are a part of the fact's body)
 */
public record Attestation(String room, String fact, String sql) {}
