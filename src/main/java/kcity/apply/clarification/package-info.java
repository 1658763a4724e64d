/** The applicant's page of questions from the operator, its answers, and what was decided on eligibility and consulting. */
@org.jspecify.annotations.NullMarked
package kcity.apply.clarification;
