/** Door: what the public sees. Reads published views only. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package kcity.site;
