package kcity.shared;

/**
 * Rows that bear a {@link Seal}; one whose seal does not fit was written past the product.
 *
 * @param purpose as given when the seal was made
 * @param sql returns {@code subject} (room/id), {@code words} (text[], as the sealed words were written) and {@code seal}
 */
public record SealedRows(String room, String purpose, String sql) {}
