/** A project's contractor, agreement, payments and amendments, at {@code /projects/REF/award}. */
@org.jspecify.annotations.NullMarked
package kcity.project.award;
