/** Workshop: every word that people read, in both languages, with money, days and countries as each language writes them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"charter", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.words;
