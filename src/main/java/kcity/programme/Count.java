package kcity.programme;

import org.jspecify.annotations.Nullable;

/** A number of proposals or projects, and of the countries they come from where that is known. */
public record Count(int projects, @Nullable Integer countries) {}
