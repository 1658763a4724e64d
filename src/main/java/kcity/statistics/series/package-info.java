/** Pure: one series before and after a start: segmented regression, local level, autoregressive errors, counterfactual from controls. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.series;
