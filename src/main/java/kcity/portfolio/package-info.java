/** Room: the register of every known project since 2020, chains between projects, and the counts beside the official ones. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "reading", "programme"})
@org.jspecify.annotations.NullMarked
package kcity.portfolio;
