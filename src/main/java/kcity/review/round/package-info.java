/** The round of a call: opened with its candidates, its deadline, what the engines were asked for it, and who may run it. */
@org.jspecify.annotations.NullMarked
package kcity.review.round;
