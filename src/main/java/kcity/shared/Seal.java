package kcity.shared;

/**
 * Marks words as written by this product, with a key that lies outside the database: whoever can only write rows cannot make one.
 * Rooms keep the mark beside the row, look at it before they trust the row, and offer it to the check as {@link SealedRows}.
 */
public interface Seal {
    /** @param purpose what the words are for, so that a mark of one table does not fit another */
    String of(String purpose, Object... words);

    /** Whether nothing was ever sealed here: what stands in the database by then is taken as it is. */
    boolean begins();

    default boolean fits(String seal, String purpose, Object... words) {
        return java.security.MessageDigest.isEqual(bytes(seal), bytes(of(purpose, words)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
