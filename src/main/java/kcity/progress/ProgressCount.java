package kcity.progress;

import kcity.shared.CountryCode;

/**
 * How many applications of a call stand at one stage and come from one country.
 *
 * @param found those of them that fit what was asked for
 */
public record ProgressCount(ApplicationStage stage, CountryCode country, long all, long found) {}
