/** The officer's pages of applications: what a call received, and all of one application on one page. */
@org.jspecify.annotations.NullMarked
package kcity.desk.application;
