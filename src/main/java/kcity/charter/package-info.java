/** Workshop: the programmes that run here, each by its charter: who owns and runs it, its zone, currency, languages and the prefix of its references. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "reading"})
@org.jspecify.annotations.NullMarked
package kcity.charter;
