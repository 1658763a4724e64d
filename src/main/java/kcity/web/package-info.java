/** Frame: what all doors share: the page frame, the security chain, language and time zone, form binding, sign-in, rules and answers in words. Knows people, documents, forms, the programme, stages and words, nothing else. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "words", "people", "documents", "forms", "programme", "progress"})
@org.jspecify.annotations.NullMarked
package kcity.web;
