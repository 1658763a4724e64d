/** Pure: linear and Poisson regression with the covariances that repeated, clustered and serial observations need. */
@org.jspecify.annotations.NullMarked
package kcity.statistics.regression;
