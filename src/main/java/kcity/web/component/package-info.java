/** What the page components are given: small values without meaning of the trade, turned into HTML by {@code component/*.jte}. */
@org.springframework.modulith.NamedInterface("component")
@org.jspecify.annotations.NullMarked
package kcity.web.component;
