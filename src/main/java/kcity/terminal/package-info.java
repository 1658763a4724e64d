/** Workshop: what a command says in a shell: its exit code, columns, JSON, wrong files and wrong use, and all of it in Korean. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"picture", "reading"})
@org.jspecify.annotations.NullMarked
package kcity.terminal;
