/** Officers' pages of agreements, contractors, payments and amendments. */
@org.jspecify.annotations.NullMarked
package kcity.desk.award;
