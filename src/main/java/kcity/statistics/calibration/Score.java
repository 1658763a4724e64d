package kcity.statistics.calibration;

/** One reviewer's score of one application, on the scale of the call. */
public record Score(String application, String reviewer, double value) {}
