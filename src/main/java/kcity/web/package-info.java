/** What all doors share: the page frame, the security chain, language and time zone, form binding, sign-in. Knows people, nothing else. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "people"})
@org.jspecify.annotations.NullMarked
package kcity.web;
