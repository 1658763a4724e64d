/** The values of a rulebook as doors show them. */
@org.jspecify.annotations.NullMarked
package kcity.web.rule;
