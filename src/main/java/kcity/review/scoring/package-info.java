/** Score sheets: drafts, submissions, what points come to, and sheets given back. */
@org.jspecify.annotations.NullMarked
package kcity.review.scoring;
