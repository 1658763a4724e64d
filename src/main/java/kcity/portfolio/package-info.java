/** Room: the register of every known project since 2020, chains between projects, the counts beside the official ones, and outcomes afterwards. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "reading", "programme", "award"})
@org.jspecify.annotations.NullMarked
package kcity.portfolio;
