/** The desk's list of awards, call by call. One project's page is in {@code kcity.project.award}. */
@org.jspecify.annotations.NullMarked
package kcity.desk.award;
