package kcity.people;

/**
 * By what name browsers know this product, to which passkeys are bound.
 *
 * @param host without port, such as {@code kcity.example}
 * @param origin with scheme and, where it is not the usual one, port
 */
public record OwnSite(String host, String origin) {}
