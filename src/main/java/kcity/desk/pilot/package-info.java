/** The desk's list of what is on the ground: pilots and reports, call by call. One project's page is in {@code kcity.project.pilot}. */
@org.jspecify.annotations.NullMarked
package kcity.desk.pilot;
