package kcity.programme;

/** From the first to the last second, both included. */
public record Span(Moment from, Moment until) {}
