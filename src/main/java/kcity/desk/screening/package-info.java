/** The officer's pages of screening: findings, questions and decision of one application; a call's short list. */
@org.jspecify.annotations.NullMarked
package kcity.desk.screening;
