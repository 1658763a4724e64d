/** Room: the register of every known project since 2020, chains between projects, the counts beside the official ones, and outcomes afterwards. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"award", "charter", "programme", "reading", "shared"})
@org.jspecify.annotations.NullMarked
package kcity.portfolio;
