/** Room: form definitions as data, their versions in use, answers and their validation; serves applications, screening, review and reports alike. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "reading"})
@org.jspecify.annotations.NullMarked
package kcity.forms;
