/** What all doors share: the page frame, the security chain, language and time zone, form binding, sign-in. Knows people and forms, nothing else. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "people", "forms"})
@org.jspecify.annotations.NullMarked
package kcity.web;
