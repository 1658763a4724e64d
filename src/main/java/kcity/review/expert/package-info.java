/** The experts of a round: invited, answering, stating that they have no conflict, with their fields, until their part ends. */
@org.jspecify.annotations.NullMarked
package kcity.review.expert;
