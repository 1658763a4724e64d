/** The desk of awards: contractor, agreement, payments, amendments. Its page of one award also serves the winner, at {@code /apply/REF/award}. */
@org.jspecify.annotations.NullMarked
package kcity.desk.award;
