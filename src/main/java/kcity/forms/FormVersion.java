package kcity.forms;

/**
 * A form in use.
 *
 * @param sha256 of its canonical text; drafts and submissions bear it
 * @param number counts the versions of that form, from 1
 */
public record FormVersion(String sha256, String form, int number) {}
