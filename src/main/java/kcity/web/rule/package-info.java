/** The values of a rulebook as doors show them. */
@org.springframework.modulith.NamedInterface("rule")
@org.jspecify.annotations.NullMarked
package kcity.web.rule;
