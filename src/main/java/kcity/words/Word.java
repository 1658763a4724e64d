package kcity.words;

/** A message said within another, in the same language. */
public record Word(String key) {}
