package kcity.screening;

import java.time.Instant;

/** An application that was taken off the short list again, with the officer's reason; by is that officer's id. */
public record ShortListRemoval(String application, String reason, Instant at, String by) {}
