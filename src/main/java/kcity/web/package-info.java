/** Frame: what all doors share: the page frame, the security chain, language and time zone, form binding, sign-in, rules and answers in words. Knows people, documents, forms, the programme, stages and words, nothing else. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"charter", "documents", "forms", "people", "programme", "progress", "shared", "words"})
@org.jspecify.annotations.NullMarked
package kcity.web;
